//! Where the boxes and lines of the picture stand: a thing above, what it rests on in layers below it.

use std::collections::BTreeMap;

use super::Graph;
use crate::node::NodeId;

pub const BOX: (i64, i64) = (148, 44);
const STEP: (i64, i64) = (164, 84);

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    pub width: i64,
    pub height: i64,
    pub boxes: Vec<Placed>,
    pub lines: Vec<Line>,
}

/// The upper left corner of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    pub node: NodeId,
    pub x: i64,
    pub y: i64,
}

/// From the foot of the upper box to the head of the lower one.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    pub x1: i64,
    pub y1: i64,
    pub x2: i64,
    pub y2: i64,
}

/// Each box one layer below the lowest that rests on it, and within its layer near those.
pub fn draw(graph: &Graph, top: NodeId) -> Drawing {
    let layers = layers(graph, top);
    let width = layers.iter().map(Vec::len).max().unwrap_or(1) as i64 * STEP.0;
    let mut placed = BTreeMap::new();
    for (depth, layer) in layers.iter().enumerate() {
        let mut layer: Vec<(i64, NodeId)> = layer.iter().map(|node| (middle(graph, &placed, *node), *node)).collect();
        layer.sort();
        let margin = (width - layer.len() as i64 * STEP.0) / 2 + (STEP.0 - BOX.0) / 2;
        for (place, (_, node)) in layer.into_iter().enumerate() {
            placed.insert(node, Placed { node, x: margin + place as i64 * STEP.0, y: 2 + depth as i64 * STEP.1 });
        }
    }
    let height = (layers.len() as i64 - 1) * STEP.1 + BOX.1 + 4;
    let lines = placed.values().flat_map(|upper| lines(graph, &placed, upper)).collect();
    Drawing { width, height, lines, boxes: placed.into_values().collect() }
}

fn lines(graph: &Graph, placed: &BTreeMap<NodeId, Placed>, upper: &Placed) -> Vec<Line> {
    let lower = graph.directly_below(upper.node).filter_map(|node| placed.get(&node));
    let line = |to: &Placed| Line { x1: upper.x + BOX.0 / 2, y1: upper.y + BOX.1, x2: to.x + BOX.0 / 2, y2: to.y };
    lower.map(line).collect()
}

/// The mean place of those above it; twice as a sum would do, but the mean also compares boxes with few and many above.
fn middle(graph: &Graph, placed: &BTreeMap<NodeId, Placed>, node: NodeId) -> i64 {
    let above: Vec<i64> =
        graph.above.get(&node).into_iter().flatten().filter_map(|n| placed.get(n)).map(|p| p.x).collect();
    above.iter().sum::<i64>() / (above.len() as i64).max(1)
}

fn layers(graph: &Graph, top: NodeId) -> Vec<Vec<NodeId>> {
    let mut depth = BTreeMap::from([(top, 0)]);
    let reached = graph.rests_on(top);
    // A path is never longer than there are boxes, so this ends on a ring, too.
    for _ in 0..reached.len() {
        for node in [top].iter().chain(&reached) {
            let Some(here) = depth.get(node).copied() else { continue };
            for lower in graph.directly_below(*node).filter(|lower| *lower != top) {
                let known = depth.entry(lower).or_insert(0);
                *known = (*known).max(here + 1).min(reached.len());
            }
        }
    }
    let mut layers = vec![Vec::new(); depth.values().max().map_or(1, |deepest| deepest + 1)];
    for (node, depth) in depth {
        layers[depth].push(node);
    }
    layers.retain(|layer| !layer.is_empty());
    layers
}

#[cfg(test)]
mod tests {
    use super::super::tests::{graph, node};
    use super::*;

    #[test]
    fn boxes_stand_below_all_that_rest_on_them() {
        // 1 rests on 2 and 4, 2 on 3 and 4: so 4 stands below 2, beside 3.
        let drawing = draw(&graph(&[(1, 2), (1, 4), (2, 3), (2, 4), (8, 1)]), node(1));
        let place = |number: u128| drawing.boxes.iter().find(|placed| placed.node == node(number)).map(|p| (p.x, p.y));
        assert_eq!(place(1), Some((90, 2)));
        assert_eq!(place(2), Some((90, 86)));
        assert_eq!((place(3), place(4)), (Some((8, 170)), Some((172, 170))));
        assert_eq!(place(8), None, "what rests on it is not drawn");
        assert_eq!((drawing.width, drawing.height, drawing.lines.len()), (328, 216, 4));
    }

    #[test]
    fn alone_and_in_a_ring() {
        assert_eq!(draw(&graph(&[]), node(1)).boxes.len(), 1);
        assert_eq!(draw(&graph(&[(1, 2), (2, 3), (3, 2), (3, 1)]), node(1)).boxes.len(), 3);
    }
}
