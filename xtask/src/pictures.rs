//! Pixels from drawings: preview pictures of the main views, and the exhibit's icons.
//!
//! Drawn here, with the exhibit's own fonts, so that they are the same on every machine.

mod palette;

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::{num, thread};

use exhibit_texts::Lang;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Node, Tree, fontdb};

use crate::error::{Context, Failure, Result};
use crate::files;
use crate::paths::Paths;
use crate::prerender;

/// What stays free of words at the edge of a preview picture, in pixels.
const MARGIN: f32 = 24.0;

/// Draws the preview pictures that the prerenderer wrote into `cards/` of `out`.
pub fn cards(paths: &Paths, langs: &[Lang], out: &Path) -> Result<()> {
    let mut jobs = Vec::new();
    for lang in langs {
        let folder = prerender::folder(paths, *lang).join("cards");
        for name in files::walk(&folder)? {
            jobs.push((folder.join(&name), out.join("cards").join(name)));
        }
    }
    let options = options(fonts(&paths.root.join("style").join("fonts"))?);
    let queue = Mutex::new(jobs.into_iter());
    let next = || queue.lock().ok().and_then(|mut jobs| jobs.next());
    let work = || -> Result<()> {
        while let Some((from, to)) = next() {
            let tree = read(&files::read_text(&from)?, &options).context(from.display())?;
            words_inside(tree.root(), tree.size(), &from)?;
            let bytes = pixels(&tree, 1.0)?;
            files::write(&to.with_extension("png"), &bytes)?;
        }
        Ok(())
    };
    let workers = thread::available_parallelism().map_or(1, num::NonZero::get);
    thread::scope(|scope| {
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            let other = other
                .join()
                .unwrap_or_else(|_| Err(Failure::new("drawing a preview picture stopped")));
            done = done.and(other);
        }
        done
    })
}

/// Draws the icons that devices want when the exhibit is installed. Their names are
/// stable: the manifest names them.
pub fn icons(favicon: &Path, out: &Path) -> Result<()> {
    let svg = files::read_text(favicon)?;
    let options = options(fontdb::Database::new());
    for (name, size, ground) in [
        ("icon-192.png", 192.0, None),
        ("icon-512.png", 512.0, None),
        // Devices cut these to their own shape: the sign keeps clear of what they cut.
        ("icon-maskable-512.png", 512.0, Some(0.8)),
        ("apple-touch-icon.png", 180.0, Some(0.9)),
    ] {
        let drawing = match ground {
            None => svg.clone(),
            Some(share) => on_ground(&svg, share)?,
        };
        let tree = read(&drawing, &options).context(name)?;
        let bytes = pixels(&tree, size / tree.size().width())?;
        files::write(&out.join(name), &bytes)?;
    }
    Ok(())
}

/// The icon made smaller, on a ground that reaches the edges.
fn on_ground(svg: &str, share: f64) -> Result<String> {
    let inside = svg
        .find("<svg")
        .and_then(|open| svg.get(open..))
        .and_then(|from| from.split_once('>'))
        .and_then(|(_, rest)| rest.rsplit_once("</svg>"))
        .map(|(inside, _)| inside);
    let inside = inside.ok_or_else(|| Failure::new("the icon is no SVG document"))?;
    // As in style/favicon.svg: 32 units, on paper.
    let shift = 16.0 * (1.0 - share);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\
         <rect width=\"32\" height=\"32\" fill=\"#f4f1ea\"/>\
         <g transform=\"translate({shift} {shift}) scale({share})\">{inside}</g></svg>"
    ))
}

/// The exhibit's own fonts, those with Latin letters first.
fn fonts(folder: &Path) -> Result<fontdb::Database> {
    let mut fonts = fontdb::Database::new();
    for part in ["latin", "latin-ext", "cyrillic"] {
        for family in ["serif", "sans"] {
            let file = folder.join(format!("{family}-{part}.woff2"));
            let packed = files::read(&file)?;
            let font = wuff::decompress_woff2(&packed)
                .map_err(|why| Failure::new(format!("{}: {why:?}", file.display())))?;
            fonts.load_font_data(font);
        }
    }
    Ok(fonts)
}

fn options(fonts: fontdb::Database) -> usvg::Options<'static> {
    let mut options = usvg::Options {
        fontdb: Arc::new(fonts),
        ..usvg::Options::default()
    };
    // A family is several files here, each with some letters: what one lacks is
    // looked for in the others of the family, before another family is taken.
    let any = usvg::FontResolver::default_fallback_selector();
    options.font_resolver.select_fallback = Box::new(move |letter, used, fonts| {
        let first = any(letter, used, fonts)?;
        let mut tried = used.to_vec();
        let mut found = Some(first);
        while let Some(id) = found {
            if family(fonts, id) == family(fonts, *used.first()?) {
                return Some(id);
            }
            tried.push(id);
            found = any(letter, &tried, fonts);
        }
        Some(first)
    });
    options
}

fn family(fonts: &fontdb::Database, face: fontdb::ID) -> Option<&str> {
    let (name, _) = fonts.face(face)?.families.first()?;
    Some(name)
}

fn read(svg: &str, options: &usvg::Options<'_>) -> Result<Tree> {
    Tree::from_str(svg, options).context("reading a drawing")
}

/// Refuses a picture whose words come too near to its edge: whoever planned it could
/// not measure them, and other languages are longer.
fn words_inside(group: &usvg::Group, size: usvg::Size, name: &Path) -> Result<()> {
    for node in group.children() {
        match node {
            Node::Text(text) => {
                let at = text.abs_bounding_box();
                let inside = at.left() >= MARGIN
                    && at.top() >= MARGIN
                    && at.right() <= size.width() - MARGIN
                    && at.bottom() <= size.height() - MARGIN;
                if !inside {
                    let words: String = text.chunks().iter().map(usvg::TextChunk::text).collect();
                    return Err(Failure::new(format!(
                        "{}: “{words}” comes too near to the edge",
                        name.display()
                    )));
                }
            }
            Node::Group(inner) => words_inside(inner, size, name)?,
            Node::Path(_) | Node::Image(_) => {}
        }
    }
    Ok(())
}

/// Draws and packs it.
fn pixels(tree: &Tree, scale: f32) -> Result<Vec<u8>> {
    let size = tree.size();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // sizes of pictures
    let side = |length: f32| (length * scale).round() as u32;
    let (width, height) = (side(size.width()), side(size.height()));
    let mut canvas =
        Pixmap::new(width, height).ok_or_else(|| Failure::new("a picture has no size"))?;
    resvg::render(
        tree,
        Transform::from_scale(scale, scale),
        &mut canvas.as_mut(),
    );
    let rgba = canvas.take_demultiplied();
    let (colours, ground, data) = match palette::indexed(&rgba) {
        Some((ground, data)) => (png::ColorType::Indexed, Some(ground), data),
        None => (png::ColorType::Rgba, None, rgba),
    };
    let mut packed = Vec::new();
    let mut encoder = png::Encoder::new(&mut packed, width, height);
    encoder.set_color(colours);
    encoder.set_depth(png::BitDepth::Eight);
    if let Some(ground) = ground {
        encoder.set_palette(ground);
    }
    encoder.set_compression(png::Compression::High);
    let packing = "packing a picture";
    let mut writer = encoder.write_header().context(packing)?;
    writer.write_image_data(&data).context(packing)?;
    writer.finish().context(packing)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../style")
    }

    fn own_fonts() -> Result<usvg::Options<'static>> {
        Ok(options(fonts(&style().join("fonts"))?))
    }

    /// Width, height and pixels of a picture.
    fn open(bytes: &[u8]) -> Result<(u32, u32, usize, Vec<u8>)> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().context("opening")?;
        let mut pixels = vec![0; reader.output_buffer_size().unwrap_or_default()];
        let info = reader.next_frame(&mut pixels).context("opening")?;
        Ok((info.width, info.height, info.color_type.samples(), pixels))
    }

    fn words(text: &str, family: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"100\">\
             <rect width=\"300\" height=\"100\" fill=\"#fff\"/>\
             <text x=\"30\" y=\"60\" font-family=\"{family}\" font-size=\"24\">{text}</text></svg>"
        )
    }

    #[test]
    fn words_are_set_in_the_exhibits_own_fonts_whatever_their_letters() -> Result<()> {
        let options = own_fonts()?;
        let drawn = |svg: &str| pixels(&read(svg, &options)?, 1.0);
        let both = [
            drawn(&words("Жито", "Exhibit Sans"))?,
            drawn(&words("Жито", "Exhibit Serif"))?,
        ];
        assert_ne!(both[0], both[1], "Cyrillic letters keep their family");
        let (.., pixels) = open(&both[0])?;
        assert!(pixels.contains(&0), "there is ink");
        Ok(())
    }

    #[test]
    fn a_picture_whose_words_leave_it_is_refused() -> Result<()> {
        let options = own_fonts()?;
        let told = |text: &str| {
            let tree = read(&words(text, "Exhibit Sans"), &options)?;
            words_inside(tree.root(), tree.size(), Path::new("card.svg"))
        };
        assert!(told("Order No. 00447").is_ok());
        let refused = told("Quotas and outcomes of a mass operation").err();
        let refused = refused.map(|why| why.to_string()).unwrap_or_default();
        assert!(
            refused.contains("card.svg") && refused.contains("mass operation"),
            "{refused}"
        );
        Ok(())
    }

    #[test]
    fn icons_have_their_sizes_and_those_that_are_cut_reach_the_edges() -> Result<()> {
        let dir = tempfile::tempdir().context("temporary directory")?;
        icons(&style().join("favicon.svg"), dir.path())?;
        for (name, size, samples) in [
            ("icon-192.png", 192, 4),
            ("icon-512.png", 512, 4),
            ("icon-maskable-512.png", 512, 3),
            ("apple-touch-icon.png", 180, 3),
        ] {
            let (width, height, found, _) = open(&files::read(&dir.path().join(name))?)?;
            assert_eq!((width, height, found), (size, size, samples), "{name}");
        }
        // Within the circle that no device cuts lies the whole sign: 40 per cent from the middle.
        let (.., pixels) = open(&files::read(&dir.path().join("icon-maskable-512.png"))?)?;
        let paper = [0xf4, 0xf1, 0xea];
        for (at, pixel) in pixels.chunks_exact(3).enumerate() {
            let (x, y) = ((at % 512) as f64 - 255.5, (at / 512) as f64 - 255.5);
            if x.hypot(y) > 0.4 * 512.0 {
                assert_eq!(pixel, paper, "{x} {y}");
            }
        }
        Ok(())
    }
}
