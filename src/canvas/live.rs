//! Keeping a drawing up to date: whatever changes, one redraw in the next frame.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use exhibit_charts::{Layout, draw_on, height_for};
use exhibit_domain::view::chart::Drawing;
use leptos::html;
use leptos::prelude::*;

use super::backend::{CanvasFault, CssPixelBackend, Ruler, pen};
use super::colours;
use crate::platform::canvas::{self, HtmlCanvasElement, HtmlDivElement};
use crate::platform::watch::{Listener, RootWatch, SizeWatch, when_fonts_are_ready};
use crate::platform::{page, styles, timer};

/// More device pixels than this cost memory that no eye can tell.
const MOST_PIXELS: f64 = 12_000_000.0;
/// Width of a printed drawing in CSS pixels: what A4 and Letter have between margins.
const PAPER: u32 = 660;
/// Height of the first piece of a printed drawing, under its title and its legend, and
/// of the others: Letter is the lower one.
const FIRST_PAGE: i32 = 780;
const PAGE: i32 = 900;
/// Conditions under which the page's colours change.
const THEME_QUERIES: [&str; 3] = [
    "(prefers-color-scheme: dark)",
    "(prefers-contrast: more)",
    "(forced-colors: active)",
];

/// Draws into the canvas whenever the drawing or the page change, for as long as
/// the component lives.
pub(super) fn run(
    chart: Signal<Drawing>,
    wrapper: NodeRef<html::Div>,
    canvas: NodeRef<html::Canvas>,
    layout: StoredValue<Layout>,
) {
    let live = StoredValue::new_local(None::<Rc<Live>>);
    Effect::new(move |_| {
        let (Some(wrapper), Some(canvas)) = (wrapper.get(), canvas.get()) else {
            return;
        };
        let drawing = chart.get();
        match live.try_get_value().flatten() {
            Some(live) => live.show(drawing),
            None => match Live::start(wrapper, canvas, layout, drawing) {
                Ok(started) => live.set_value(Some(started)),
                Err(fault) => log(&fault.to_string()),
            },
        }
    });
    on_cleanup(move || {
        live.try_update_value(Option::take);
    });
}

struct Live {
    wrapper: HtmlDivElement,
    canvas: HtmlCanvasElement,
    ruler: Rc<Ruler>,
    drawing: RefCell<Drawing>,
    layout: StoredValue<Layout>,
    /// Whether a frame has been asked for.
    asked: Cell<bool>,
    /// Whether the page is being printed.
    printing: Cell<bool>,
    /// Whether a failure has been told.
    told: Cell<bool>,
    /// Width of the wrapper at the last drawing.
    width: Cell<i32>,
    ratio: RefCell<Option<(f64, Listener)>>,
    listeners: RefCell<Vec<Listener>>,
    watches: RefCell<Option<(Option<SizeWatch>, Option<RootWatch>)>>,
}

impl Live {
    fn start(
        wrapper: HtmlDivElement,
        canvas: HtmlCanvasElement,
        layout: StoredValue<Layout>,
        drawing: Drawing,
    ) -> Result<Rc<Self>, CanvasFault> {
        let ruler = Rc::new(Ruler::new(pen(&canvas)?));
        let live = Rc::new(Self {
            wrapper,
            canvas,
            ruler,
            drawing: RefCell::new(drawing),
            layout,
            asked: Cell::default(),
            printing: Cell::default(),
            told: Cell::default(),
            width: Cell::default(),
            ratio: RefCell::default(),
            listeners: RefCell::default(),
            watches: RefCell::default(),
        });
        live.watch();
        live.ask();
        Ok(live)
    }

    fn show(self: &Rc<Self>, drawing: Drawing) {
        self.drawing.replace(drawing);
        self.ask();
    }

    fn watch(self: &Rc<Self>) {
        let mut listeners = self.listeners.borrow_mut();
        for query in THEME_QUERIES {
            listeners.extend(Listener::media(query, self.asking()));
        }
        let weak = Rc::downgrade(self);
        listeners.extend(Listener::fonts(move || with(&weak, Self::remeasure)));
        // Paper shows what is on the canvas when this event ends.
        let weak = Rc::downgrade(self);
        listeners.extend(Listener::window("beforeprint", move || {
            with(&weak, |live| live.print(true));
        }));
        let weak = Rc::downgrade(self);
        listeners.extend(Listener::window("afterprint", move || {
            with(&weak, |live| live.print(false));
        }));
        // A canvas does not repaint itself when its font arrives.
        let weak = Rc::downgrade(self);
        when_fonts_are_ready(move || with(&weak, Self::remeasure));
        let weak = Rc::downgrade(self);
        let resized = move || {
            with(&weak, |live| {
                // The drawing changes its own height; only the width matters.
                if canvas::width(&live.wrapper) != live.width.get() {
                    live.ask();
                }
            });
        };
        let size = SizeWatch::new(&self.wrapper, resized);
        let root = RootWatch::new(self.asking());
        self.watches.replace(Some((size, root)));
    }

    fn asking(self: &Rc<Self>) -> impl FnMut() + 'static {
        let weak = Rc::downgrade(self);
        move || with(&weak, Self::ask)
    }

    fn remeasure(self: &Rc<Self>) {
        self.ruler.forget();
        self.ask();
    }

    /// Asks for a redraw in the next frame, once.
    fn ask(self: &Rc<Self>) {
        if self.asked.replace(true) {
            return;
        }
        let weak = Rc::downgrade(self);
        let asked = timer::in_next_frame(move || with(&weak, Self::frame));
        self.asked.set(asked);
    }

    fn print(self: &Rc<Self>, printing: bool) {
        self.printing.set(printing);
        self.frame();
        canvas::remove_pieces(&self.wrapper);
        let pages = self
            .layout
            .try_with_value(|layout| layout.pages(FIRST_PAGE, PAGE));
        if let Some(pages) = pages.filter(|pages| printing && pages.len() > 1) {
            canvas::add_pieces(&self.wrapper, &self.canvas, PAPER, &pages);
        }
    }

    fn frame(self: &Rc<Self>) {
        self.asked.set(false);
        let drawn = self.draw();
        if let Err(reason) = drawn
            && !self.told.replace(true)
        {
            log(&reason);
        }
    }

    fn draw(self: &Rc<Self>) -> Result<(), String> {
        let css_width = canvas::width(&self.wrapper);
        let width = match u32::try_from(css_width).unwrap_or(0) {
            // Paper is as wide as it is, whatever the screen.
            shown if shown > 0 && self.printing.get() => PAPER,
            shown => shown,
        };
        // Not laid out, or hidden: the size watch tells when that changes.
        if width == 0 {
            return Ok(());
        }
        self.width.set(css_width);
        let pen = pen(&self.canvas).map_err(|fault| fault.to_string())?;
        let mut theme = colours::theme(&self.wrapper, &pen, &self.ruler);
        if self.printing.get() {
            theme = theme.on_paper();
        }
        let drawing = self.drawing.borrow();
        let height = height_for(&drawing, width, &theme, &*self.ruler);
        let pixels = f64::from(width) * f64::from(height);
        // A printer has finer dots than most screens.
        let least = if self.printing.get() { 2.0 } else { 0.5 };
        let ratio = self
            .pixel_ratio()
            .clamp(least, 3.0)
            .min((MOST_PIXELS / pixels.max(1.0)).sqrt());
        canvas::set_css_size(&self.canvas, (width, height));
        let ruler = Rc::clone(&self.ruler);
        let backend = CssPixelBackend::new(self.canvas.clone(), (width, height), ratio, ruler)
            .map_err(|fault| fault.to_string())?;
        let layout = draw_on(backend, &drawing, &theme).map_err(|error| error.to_string())?;
        self.layout.try_update_value(|known| *known = layout);
        Ok(())
    }

    /// The pixel ratio, and a listener for when it changes: there is no event
    /// for that, only a query that stops being true.
    fn pixel_ratio(self: &Rc<Self>) -> f64 {
        let ratio = styles::pixel_ratio();
        let known = self.ratio.borrow().as_ref().map(|(ratio, _)| *ratio);
        if known.is_none_or(|known| (known - ratio).abs() > f64::EPSILON) {
            let query = format!("(resolution: {ratio}dppx)");
            let listener = Listener::media(&query, self.asking());
            self.ratio
                .replace(listener.map(|listener| (ratio, listener)));
        }
        ratio
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        // Gives the pixels back at once instead of at the next collection.
        canvas::set_pixels(&self.canvas, (0, 0));
    }
}

fn with(live: &Weak<Live>, action: impl FnOnce(&Rc<Live>)) {
    if let Some(live) = live.upgrade() {
        action(&live);
    }
}

/// Tells of a failure. The page goes on: every drawing has its table.
fn log(reason: &str) {
    page::log_error(&format!("A drawing could not be made: {reason}"));
}
