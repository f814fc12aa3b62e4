//! The route after `#/learn`: which page of the course is shown.

use session_advisor_course::{COURSE, Lesson};

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// All lessons.
    Overview,
    /// The lesson of that number, counted from one.
    Lesson(usize),
    /// A ticket.
    Ticket,
    /// What was learnt.
    Summary,
    /// Nothing that there is.
    Nowhere,
}

/// A page of the course, and the lessons that a trainer picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Route {
    /// What is shown.
    pub(super) page: Page,
    /// The numbers of the lessons that were given, in the course’s order; empty for all.
    set: Vec<usize>,
}

impl Route {
    /// What the path after `#/learn/` asks for, such as `3?set=3,5,8`.
    pub(super) fn of_path(path: &str) -> Self {
        let (page, query) = path.split_once('?').unwrap_or((path, ""));
        let set = query.strip_prefix("set=").unwrap_or_default();
        let given: Vec<usize> = set.split(',').filter_map(|it| it.parse().ok()).collect();
        let page = match page {
            "" => Page::Overview,
            "ticket" => Page::Ticket,
            "summary" => Page::Summary,
            number => number.parse().map_or(Page::Nowhere, Page::Lesson),
        };
        Self {
            page,
            set: (1..=COURSE.len())
                .filter(|number| given.contains(number))
                .collect(),
        }
    }

    /// The link to a page with the same lessons.
    pub(super) fn link(&self, page: Page) -> String {
        let page = match page {
            Page::Lesson(number) => format!("/{number}"),
            Page::Ticket => "/ticket".to_owned(),
            Page::Summary => "/summary".to_owned(),
            Page::Overview | Page::Nowhere => String::new(),
        };
        if self.set.is_empty() {
            return format!("#/learn{page}");
        }
        let set: Vec<String> = self.set.iter().map(ToString::to_string).collect();
        format!("#/learn{page}?set={}", set.join(","))
    }

    /// The lessons that were given, with their numbers.
    pub(super) fn lessons(&self) -> impl Iterator<Item = (usize, &'static Lesson)> {
        (1..)
            .zip(COURSE)
            .filter(|(number, _)| self.set.is_empty() || self.set.contains(number))
    }

    /// The lesson of that number, whether or not it was given.
    pub(super) fn lesson(number: usize) -> Option<&'static Lesson> {
        COURSE.get(number.checked_sub(1)?)
    }

    /// The next one that was given.
    pub(super) fn after(&self, number: usize) -> Option<(usize, &'static Lesson)> {
        self.lessons().find(|(other, _)| *other > number)
    }

    /// Whether a trainer picked lessons.
    pub(super) fn is_picked(&self) -> bool {
        !self.set.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_where_they_say() {
        for (path, page) in [
            ("", Page::Overview),
            ("3", Page::Lesson(3)),
            ("ticket", Page::Ticket),
            ("summary", Page::Summary),
            ("nothing", Page::Nowhere),
            ("3?set=3,5", Page::Lesson(3)),
            ("?set=3", Page::Overview),
        ] {
            assert_eq!(Route::of_path(path).page, page, "{path}");
        }
        assert_eq!(Route::lesson(0), None);
        assert_eq!(Route::lesson(99), None);
    }

    #[test]
    fn a_trainer_picks_lessons() {
        let route = Route::of_path("3?set=8,3,99,x,5");
        let numbers: Vec<usize> = route.lessons().map(|(number, _)| number).collect();
        assert_eq!(numbers, [3, 5, 8]);
        assert_eq!(route.after(3).map(|(number, _)| number), Some(5));
        assert_eq!(route.after(8), None);
        assert_eq!(route.link(Page::Lesson(5)), "#/learn/5?set=3,5,8");
        assert_eq!(Route::of_path("").link(Page::Overview), "#/learn");
        assert_eq!(Route::of_path("").lessons().count(), COURSE.len());
    }
}
