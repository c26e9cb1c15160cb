//! Pictures with few colours take a third of the bytes.

use std::collections::HashMap;

type Rgb = [u8; 3];

/// The palette (three bytes a colour) and one byte a pixel; `None` where the picture has
/// transparent pixels. Our drawings have a dozen colours and what lies between them at
/// the edges: the 256 most frequent are kept, the others take the nearest of those,
/// which no eye can tell apart.
pub(super) fn indexed(rgba: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut counts: HashMap<Rgb, usize> = HashMap::new();
    for pixel in rgba.chunks_exact(4) {
        let [red, green, blue, 255] = *pixel else {
            return None;
        };
        *counts.entry([red, green, blue]).or_default() += 1;
    }
    let mut colours: Vec<(Rgb, usize)> = counts.into_iter().collect();
    // By number and then by colour, so that the same picture is the same file.
    colours.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let kept: Vec<Rgb> = colours
        .iter()
        .take(256)
        .map(|(colour, _)| *colour)
        .collect();
    let nearest = |colour: &Rgb| {
        let of = |other: &Rgb| -> u32 {
            let pairs = colour.iter().zip(other);
            pairs.map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum()
        };
        let found = kept
            .iter()
            .zip(0_u8..=255)
            .min_by_key(|(other, _)| of(other));
        found.map_or(0, |(_, at)| at)
    };
    let places: HashMap<Rgb, u8> = colours
        .iter()
        .map(|(colour, _)| (*colour, nearest(colour)))
        .collect();
    let pixels = rgba
        .chunks_exact(4)
        .map(|pixel| match *pixel {
            [red, green, blue, _] => places.get(&[red, green, blue]).copied().unwrap_or(0),
            _ => 0,
        })
        .collect();
    Some((kept.concat(), pixels))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_stay_what_they_are() {
        let picture = [1, 2, 3, 255, 9, 9, 9, 255, 1, 2, 3, 255];
        assert_eq!(
            indexed(&picture),
            Some((vec![1, 2, 3, 9, 9, 9], vec![0, 1, 0]))
        );
        assert_eq!(indexed(&[1, 2, 3, 254]), None);
    }

    #[test]
    fn the_rarest_of_many_give_way_to_the_nearest() {
        let mut picture = Vec::new();
        for shade in 0..=255_u8 {
            picture.extend([shade, 0, 0, 255, shade, 0, 0, 255]);
        }
        picture.extend([100, 1, 0, 255]);
        let (palette, pixels) = indexed(&picture).unwrap_or_default();
        assert_eq!((palette.len(), pixels.len()), (768, 513));
        let at = usize::from(pixels.last().copied().unwrap_or_default()) * 3;
        assert_eq!(palette.get(at..at + 3), Some(&[100, 0, 0][..]));
    }
}
