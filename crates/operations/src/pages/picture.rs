//! Pictures made of plain shapes: boxes and lines of a graph, bars of months. No styles, only attributes and classes.

use base::Lang;

use crate::availability::Availability;
use crate::graph::drawing::{BOX, Drawing, Line};
use crate::month::Month;
use crate::node::{Node, NodeId};
use crate::texts::{Texts, duration, month};

pub(super) struct Graph {
    pub(super) width: i64,
    pub(super) height: i64,
    pub(super) boxes: Vec<Box>,
    pub(super) lines: Vec<Line>,
}

pub(super) struct Box {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) href: String,
    /// At most two, so that they fit.
    pub(super) words: Vec<String>,
    pub(super) down: bool,
    pub(super) top: bool,
}

impl Box {
    pub(super) const WIDTH: i64 = BOX.0;
    pub(super) const HEIGHT: i64 = BOX.1;

    pub(super) fn middle(&self) -> i64 {
        self.x + BOX.0 / 2
    }

    /// Where the first line of the words stands, and the second if there is one.
    pub(super) fn line(&self, number: &usize) -> i64 {
        let first = if self.words.len() == 1 { 26 } else { 19 };
        self.y + first + 15 * *number as i64
    }
}

pub(super) fn graph(drawing: Drawing, nodes: &[Node], top: NodeId, down: &[NodeId], lang: Lang) -> Graph {
    let boxes = drawing.boxes.iter().filter_map(|placed| {
        let node = nodes.iter().find(|node| node.id == placed.node)?;
        Some(Box {
            x: placed.x,
            y: placed.y,
            href: format!("/operations/services/{}", node.id),
            words: two_lines(node.called(lang)),
            down: down.contains(&node.id),
            top: node.id == top,
        })
    });
    Graph { width: drawing.width, height: drawing.height, boxes: boxes.collect(), lines: drawing.lines }
}

/// Broken where the first line is full; what does not fit into two is cut.
fn two_lines(name: &str) -> Vec<String> {
    const FULL: usize = 20;
    let mut lines = vec![String::new()];
    for word in name.split_whitespace() {
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line > 0 && line + 1 + word.chars().count() > FULL {
            lines.push(String::new());
        }
        if let Some(last) = lines.last_mut() {
            let gap = if last.is_empty() { "" } else { " " };
            last.push_str(&format!("{gap}{word}"));
        }
    }
    if lines.len() > 2 {
        lines.truncate(2);
        lines[1].push('…');
    }
    lines
}

/// Time of outage per month, as bars beside what was allowed.
pub(super) struct Bars {
    pub(super) title: String,
    pub(super) bars: Vec<Bar>,
}

pub(super) struct Bar {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) height: i64,
    /// Where the mark of what was allowed stands.
    pub(super) allowed: i64,
    pub(super) look: Look,
    pub(super) label: String,
}

/// How a month went. The running one is not judged: the rest of it may still be what was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Within,
    Missed,
    Running,
}

impl Look {
    pub(super) fn class(self) -> &'static str {
        match self {
            Look::Within => "fa",
            Look::Missed => "fb",
            Look::Running => "fn sm",
        }
    }
}

impl Bars {
    pub(super) const WIDTH: i64 = 660;
    pub(super) const FOOT: i64 = 160;
    pub(super) const BAR: i64 = 32;
}

/// One account for each month, with what was agreed.
pub(super) fn bars(accounts: &[(Month, Availability, i64)], this: Month, lang: Lang, t: &'static Texts) -> Bars {
    let most = accounts.iter().map(|(_, account, target)| account.down.max(account.allowed(*target))).max();
    let most = most.unwrap_or(0).max(1);
    let up = |seconds: i64| (i128::from(seconds) * 140 / i128::from(most)) as i64;
    let step = Bars::WIDTH / accounts.len().max(1) as i64;
    let bar = |(place, (month, account, target)): (usize, &(Month, Availability, i64))| Bar {
        x: place as i64 * step + (step - Bars::BAR) / 2,
        y: Bars::FOOT - up(account.down),
        height: up(account.down),
        allowed: Bars::FOOT - up(account.allowed(*target)),
        look: match account.reaches(*target) {
            _ if *month >= this => Look::Running,
            true => Look::Within,
            false => Look::Missed,
        },
        label: format!("{:02}/{:02}", month.number(), month.year() % 100),
    };
    Bars { title: finding(accounts, this, lang, t), bars: accounts.iter().enumerate().map(bar).collect() }
}

/// What there is to see, in words: of the months that are over.
fn finding(accounts: &[(Month, Availability, i64)], this: Month, lang: Lang, t: &'static Texts) -> String {
    let over: Vec<_> = accounts.iter().filter(|(month, ..)| *month < this).collect();
    let missed = over.iter().filter(|(_, account, target)| !account.reaches(*target)).count();
    let worst = over.iter().max_by_key(|(_, account, _)| account.down);
    let worst = worst.map_or(String::new(), |(worst, account, _)| {
        format!(" {}: {}.", month(lang, *worst), duration(lang, account.down))
    });
    let how_often = lang.choose(
        format!("In {missed} von {} abgeschlossenen Monaten mehr als zulässig.", over.len()),
        format!("More than allowed in {missed} of {} months that are over.", over.len()),
    );
    format!("{}.{worst} {how_often}", t.outage_time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_into_their_boxes() {
        assert_eq!(two_lines("E-Mail"), ["E-Mail"]);
        assert_eq!(two_lines("Netzanschluss der Standorte"), ["Netzanschluss der", "Standorte"]);
        assert_eq!(
            two_lines("Fachverfahren Einwohner und Pass und Ausweise"),
            ["Fachverfahren", "Einwohner und Pass…"]
        );
    }

    #[test]
    fn bars_say_what_there_is_to_see() {
        let month: Month = "2020-01".parse().unwrap();
        let account = |agreed, down| Availability { agreed, down };
        let (second, running) = (month.next(), month.next().next());
        let accounts = [
            (month, account(100_000, 250), 9_950),
            (second, account(100_000, 1_000), 9_950),
            (running, account(10_000, 500), 9_950),
        ];
        let drawn = bars(&accounts, running, Lang::De, crate::texts::texts(Lang::De));
        let expected =
            "Ausfallzeit je Monat. Februar 2020: 16 min. In 1 von 2 abgeschlossenen Monaten mehr als zulässig.";
        assert_eq!(drawn.title, expected);
        let heights: Vec<_> = drawn.bars.iter().map(|bar| (bar.height, bar.allowed, bar.look)).collect();
        assert_eq!(heights, [(35, 90, Look::Within), (140, 90, Look::Missed), (70, 153, Look::Running)]);
        assert_eq!(bars(&[], running, Lang::De, crate::texts::texts(Lang::De)).bars.len(), 0);
    }
}
