//! What the checks of the map are made with.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::geo::topojson::{Topology, decode};
use crate::geo::{FILE, MapLayout, map_layout};

/// Territory id and people: the limits of the order, for the radii of the tests.
pub const LIMITS: &str = "
    aktyubinsk-oblast 1350  alma-ata-oblast 1000  armenian-ssr 1500  azerbaijan-ssr 5250
    azov-black-sea-krai 13000  bashkir-assr 2000  belorussian-ssr 12000
    buryat-mongol-assr 1850  chechen-ingush-assr 2000  chelyabinsk-oblast 6000
    chernigov-oblast 1600  chuvash-assr 1800  crimean-assr 1500  dagestan-assr 3000
    dnepropetrovsk-oblast 3000  donetsk-oblast 4000  east-kazakhstan-oblast 1350
    east-siberian-oblast 5000  far-eastern-krai 6000  georgian-ssr 5000  gorky-oblast 4500
    ivanovo-oblast 2750  kabardino-balkar-assr 1000  kalinin-oblast 4000  kalmyk-assr 400
    karaganda-oblast 1000  karelian-assr 1000  kharkov-oblast 5500  kiev-oblast 5500
    kirghiz-ssr 750  kirov-oblast 2000  komi-assr 400  krasnoyarsk-krai 3250
    kuibyshev-oblast 5000  kursk-oblast 4000  kustanai-oblast 600  leningrad-oblast 14000
    mari-assr 1800  moldavian-assr 700  mordvin-assr 1800  moscow-oblast 35000
    north-kazakhstan-oblast 950  north-ossetian-assr 700  northern-oblast 2750
    odessa-oblast 4500  omsk-oblast 3500  ordzhonikidze-krai 5000  orenburg-oblast 4500
    saratov-oblast 3000  south-kazakhstan-oblast 950  stalingrad-oblast 4000
    sverdlovsk-oblast 10000  tajik-ssr 1800  tatar-assr 2000  turkmen-ssr 2000
    udmurt-assr 700  uzbek-ssr 4750  vinnitsa-oblast 4000  volga-german-assr 900
    voronezh-oblast 4500  west-kazakhstan-oblast 300  west-siberian-krai 17000
    western-oblast 6000  yaroslavl-oblast 2000
";

/// Larger limits, as they stood after the increases.
pub const LARGER: [(&str, f64); 5] = [
    ("moscow-oblast", 39_000.0),
    ("far-eastern-krai", 36_000.0),
    ("west-siberian-krai", 29_500.0),
    ("omsk-oblast", 15_500.0),
    ("krasnoyarsk-krai", 11_850.0),
];

/// Towns, degrees east and north, and the unit they lay in; "" is abroad.
pub const TOWNS: &[(&str, f64, f64, &str)] = &[
    ("Almaty", 76.93, 43.26, "alma-ata-oblast"),
    ("Arkhangel'sk", 40.54, 64.54, "northern-oblast"),
    ("Ashgabat", 58.38, 37.95, "turkmen-ssr"),
    ("Baku", 49.89, 40.38, "azerbaijan-ssr"),
    ("Bilibino", 166.44, 68.05, "far-eastern-krai"),
    ("Dushanbe", 68.78, 38.54, "tajik-ssr"),
    ("Engels", 46.11, 51.48, "volga-german-assr"),
    ("Grozny", 45.69, 43.31, "chechen-ingush-assr"),
    ("Irkutsk", 104.30, 52.30, "east-siberian-oblast"),
    ("Karagandy", 73.10, 49.80, "karaganda-oblast"),
    ("Kazan", 49.12, 55.79, "tatar-assr"),
    ("Khabarovsk", 135.08, 48.48, "far-eastern-krai"),
    ("Krasnoyarsk", 92.87, 56.02, "krasnoyarsk-krai"),
    ("Kyiv", 30.52, 50.45, "kiev-oblast"),
    ("Medvezh'yegorsk", 34.46, 62.92, "karelian-assr"),
    ("Minsk", 27.57, 53.90, "belorussian-ssr"),
    ("Moscow", 37.62, 55.75, "moscow-oblast"),
    ("Novosibirsk", 82.93, 55.04, "west-siberian-krai"),
    ("Odessa", 30.73, 46.48, "odessa-oblast"),
    ("Omsk", 73.37, 54.99, "omsk-oblast"),
    ("Saint Petersburg", 30.31, 59.94, "leningrad-oblast"),
    ("Simferopol", 34.11, 44.96, "crimean-assr"),
    ("Smolensk", 32.04, 54.78, "western-oblast"),
    ("Syktyvkar", 50.81, 61.66, "komi-assr"),
    ("Tashkent", 69.22, 41.26, "uzbek-ssr"),
    ("Tbilisi", 44.83, 41.69, "georgian-ssr"),
    ("Tiraspol", 29.63, 46.84, "moldavian-assr"),
    ("Ulan-Ude", 107.61, 51.83, "buryat-mongol-assr"),
    ("Vinnytsia", 28.48, 49.23, "vinnitsa-oblast"),
    ("Vladivostok", 131.87, 43.11, "far-eastern-krai"),
    ("Yakutsk", 129.73, 62.03, "yakut-assr"),
    ("Yekaterinburg", 60.61, 56.85, "sverdlovsk-oblast"),
    ("Yerevan", 44.51, 40.18, "armenian-ssr"),
    ("Kyzyl", 94.45, 51.71, ""),
    ("Lviv", 24.02, 49.84, ""),
    ("Tallinn", 24.75, 59.44, ""),
    ("Vyborg", 28.75, 60.71, ""),
];

/// The folder of the stored geometry.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/geo")
}

/// The stored geometry.
pub fn topology() -> Topology {
    decode(&fs::read_to_string(folder().join(FILE)).unwrap()).unwrap()
}

/// Radius by territory id, of the order's limits or of the larger ones.
pub fn radii(larger: bool) -> BTreeMap<String, f64> {
    let words: Vec<&str> = LIMITS.split_whitespace().collect();
    let mut people: BTreeMap<String, f64> = words
        .chunks(2)
        .map(|pair| (pair[0].to_owned(), pair[1].parse().unwrap()))
        .collect();
    assert_eq!(people.len(), 64);
    if larger {
        people.extend(LARGER.map(|(id, limit)| (id.to_owned(), limit)));
    }
    people
        .into_iter()
        .map(|(id, limit)| (id, 0.909 * limit.sqrt()))
        .collect()
}

/// The map with these radii, and the radii.
pub fn laid_out(larger: bool) -> (MapLayout, BTreeMap<String, f64>) {
    let radii = radii(larger);
    let map = map_layout(&folder(), &|id| radii.get(id).copied().unwrap_or(0.0)).unwrap();
    (map, radii)
}
