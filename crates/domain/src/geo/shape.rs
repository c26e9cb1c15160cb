//! The bundled geometry, checked.

use super::Point;
use crate::dataset::dto::MapDto;
use crate::dataset::{Fault, TerritoryIx};

/// A unit of July 1937 as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitShape {
    /// The territory.
    pub territory: TerritoryIx,
    /// SVG path in grid units.
    pub path: String,
    /// A point well inside it, in grid units.
    pub anchor: Point,
    /// Where its circle stands, one per zoom level, in grid units.
    pub circles: Vec<Point>,
    /// Territories the arrow keys lead to: left, right, up, down.
    pub arrows: [TerritoryIx; 4],
    /// Territories that touch it.
    pub neighbours: Vec<TerritoryIx>,
}

/// A named frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// `whole`, `west`, ….
    pub id: String,
    /// Centre in grid units.
    pub centre: Point,
    /// Clockwise turn in degrees that puts north up at the centre.
    pub rotation: f64,
    /// Size after turning, in grid units.
    pub size: Point,
}

/// The map of July 1937.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapShape {
    size: Point,
    units: Vec<UnitShape>,
    zoom_levels: Vec<f64>,
    /// Boundaries that follow a modern line, as an SVG path in grid units.
    pub lines_modern: String,
    /// Boundaries drawn approximately.
    pub lines_approx: String,
    /// Lakes.
    pub lakes: String,
    /// The outline: state border of 1937 and coast.
    pub border: String,
    /// Radius of one person's circle on the whole map, in grid units.
    pub radius_per_root: f64,
    presets: Vec<Preset>,
    points: Vec<(String, Point)>,
}

impl MapShape {
    /// Checks the columns and resolves ids. `territory` looks an id up.
    ///
    /// # Errors
    /// Every fault of the map tables.
    pub fn build(
        dto: &MapDto,
        territory: impl Fn(&str) -> Option<TerritoryIx>,
    ) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let rows = dto.units.len();
        let levels = dto.zoom_levels.len();
        if levels == 0 || dto.circles.len() != rows * levels * 2 {
            faults.push(Fault::whole(
                "map",
                "circle positions do not match the zoom levels",
            ));
        }
        if dto.arrows.len() != rows * 4 {
            faults.push(Fault::whole("map", "every unit needs four arrow targets"));
        }
        let mut ids = Vec::with_capacity(rows);
        for (row, id) in dto.units.id.iter().enumerate() {
            match territory(id) {
                Some(ix) if ids.contains(&ix) => {
                    faults.push(Fault::cell(
                        "map",
                        row,
                        "id",
                        format!("`{id}` is there twice"),
                    ));
                }
                Some(ix) => ids.push(ix),
                None => {
                    faults.push(Fault::cell(
                        "map",
                        row,
                        "id",
                        format!("unknown territory `{id}`"),
                    ));
                }
            }
        }
        let finite = dto.units.x.iter().chain(&dto.units.y).chain(&dto.circles);
        if finite.clone().any(|v| !v.is_finite()) || !(dto.width > 0.0 && dto.height > 0.0) {
            faults.push(Fault::whole(
                "map",
                "a coordinate or the size is not a number",
            ));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let named = |row: &u32| ids.get(*row as usize).copied();
        let mut units = Vec::with_capacity(rows);
        let mut circles = dto.circles.chunks_exact(levels * 2);
        let mut arrows = dto.arrows.chunks_exact(4);
        for (row, id) in ids.iter().enumerate() {
            let flat = circles.next().unwrap_or_default();
            let four: Vec<TerritoryIx> = arrows
                .next()
                .unwrap_or_default()
                .iter()
                .filter_map(named)
                .collect();
            let Ok(arrows) = <[TerritoryIx; 4]>::try_from(four) else {
                faults.push(Fault::cell("map", row, "arrows", "points at no unit"));
                continue;
            };
            units.push(UnitShape {
                territory: *id,
                path: dto.units.path.get(row).cloned().unwrap_or_default(),
                anchor: (
                    dto.units.x.get(row).copied().unwrap_or_default(),
                    dto.units.y.get(row).copied().unwrap_or_default(),
                ),
                circles: flat
                    .chunks_exact(2)
                    .filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
                    .collect(),
                arrows,
                neighbours: dto
                    .units
                    .neighbours
                    .get(row)
                    .map(|list| {
                        list.split(',')
                            .filter_map(|n| named(&n.parse().ok()?))
                            .collect()
                    })
                    .unwrap_or_default(),
            });
        }
        let presets: Vec<Preset> = (0..dto.presets.len())
            .filter_map(|row| {
                Some(Preset {
                    id: dto.presets.id.get(row)?.clone(),
                    centre: (*dto.presets.cx.get(row)?, *dto.presets.cy.get(row)?),
                    rotation: *dto.presets.rotation.get(row)?,
                    size: (*dto.presets.width.get(row)?, *dto.presets.height.get(row)?),
                })
            })
            .collect();
        if presets.first().is_none_or(|p| p.id != "whole") {
            faults.push(Fault::whole("map", "the first frame must be `whole`"));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self {
            size: (dto.width, dto.height),
            units,
            zoom_levels: dto.zoom_levels.clone(),
            lines_modern: dto.lines_modern.clone(),
            lines_approx: dto.lines_approx.clone(),
            lakes: dto.lakes.clone(),
            border: dto.border.clone(),
            radius_per_root: dto.radius_per_root,
            presets,
            points: dto
                .points
                .id
                .iter()
                .zip(dto.points.x.iter().zip(&dto.points.y))
                .map(|(id, (x, y))| (id.clone(), (*x, *y)))
                .collect(),
        })
    }

    /// A map with frames and nothing on it.
    #[cfg(test)]
    pub(crate) fn framed(size: Point, presets: Vec<Preset>) -> Self {
        Self {
            size,
            presets,
            ..Self::default()
        }
    }

    /// Size of the grid.
    #[must_use]
    pub fn size(&self) -> Point {
        self.size
    }

    /// All units.
    #[must_use]
    pub fn units(&self) -> &[UnitShape] {
        &self.units
    }

    /// One unit's shape.
    #[must_use]
    pub fn unit(&self, territory: TerritoryIx) -> Option<&UnitShape> {
        self.units.iter().find(|u| u.territory == territory)
    }

    /// The named frames; `whole` is the first.
    #[must_use]
    pub fn presets(&self) -> &[Preset] {
        &self.presets
    }

    /// A named frame.
    #[must_use]
    pub fn preset(&self, id: &str) -> Option<&Preset> {
        self.presets.iter().find(|p| p.id == id)
    }

    /// Position of a site or of a successor's seat, in grid units.
    #[must_use]
    pub fn point(&self, id: &str) -> Option<Point> {
        self.points
            .iter()
            .find(|(name, _)| name == id)
            .map(|(_, p)| *p)
    }

    /// Where a unit's circle stands at a magnification (1 = whole map): between
    /// the positions laid out for the zoom levels below and above it.
    #[must_use]
    pub fn circle_at(&self, unit: &UnitShape, zoom: f64) -> Point {
        let levels = self.zoom_levels.iter().zip(&unit.circles);
        let mut below: Option<(f64, Point)> = None;
        for (level, point) in levels {
            if *level >= zoom {
                let Some((low, from)) = below else {
                    return *point;
                };
                // Zoom is felt as a ratio, so the way between levels is logarithmic.
                let t = ((zoom / low).ln() / (level / low).ln()).clamp(0.0, 1.0);
                return (
                    from.0 + (point.0 - from.0) * t,
                    from.1 + (point.1 - from.1) * t,
                );
            }
            below = Some((*level, *point));
        }
        below.map_or(unit.anchor, |(_, point)| point)
    }
}
