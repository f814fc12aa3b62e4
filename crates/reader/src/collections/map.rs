//! Values by their names.
//!
//! A map is some kilobytes of code for each type that it holds: here one serves all.

use std::collections::BTreeMap;

/// A map; it goes through its values in the order of their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StringMap<V> {
    /// Where the value of each name stands.
    index: BTreeMap<String, usize>,
    /// None where the name was taken away: to take it out of the map as well is as much code as all
    /// the rest of it.
    values: Vec<Option<V>>,
}

impl<V> Default for StringMap<V> {
    fn default() -> Self {
        Self {
            index: BTreeMap::new(),
            values: Vec::new(),
        }
    }
}

impl<V> StringMap<V> {
    /// Whether it holds nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.values.iter().all(Option::is_none)
    }

    /// Whether the name has a value.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The value of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&V> {
        self.values.get(*self.index.get(name)?)?.as_ref()
    }

    /// The same, with the name as it is kept here.
    pub(crate) fn get_with_name(&self, name: &str) -> Option<(&str, &V)> {
        let (name, at) = self.index.get_key_value(name)?;
        Some((name, self.values.get(*at)?.as_ref()?))
    }

    /// The same, to be changed.
    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut V> {
        self.slot(name)?.as_mut()
    }

    fn slot(&mut self, name: &str) -> Option<&mut Option<V>> {
        self.values.get_mut(*self.index.get(name)?)
    }

    /// Gives the name that value, and says whether it had none before.
    pub(crate) fn insert(&mut self, name: &str, value: V) -> bool {
        if let Some(slot) = self.slot(name) {
            return slot.replace(value).is_none();
        }
        self.index.insert(name.to_owned(), self.values.len());
        self.values.push(Some(value));
        true
    }

    /// The value of that name, a new one if it had none.
    pub(crate) fn or_default(&mut self, name: &str) -> Option<&mut V>
    where
        V: Default,
    {
        if !self.has(name) {
            self.insert(name, V::default());
        }
        self.get_mut(name)
    }

    /// Takes the name away.
    pub(crate) fn remove(&mut self, name: &str) {
        if let Some(slot) = self.slot(name) {
            *slot = None;
        }
    }

    /// The names with their values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.index
            .iter()
            .filter_map(|(name, at)| Some((name.as_str(), self.values.get(*at)?.as_ref()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::StringMap;

    #[test]
    fn the_last_value_of_a_name_counts() {
        let mut values = StringMap::default();
        assert!(values.insert("b", 1));
        assert!(values.insert("a", 2));
        assert!(!values.insert("b", 3));
        assert_eq!(values.iter().collect::<Vec<_>>(), [("a", &2), ("b", &3)]);
        values.remove("a");
        assert_eq!(values.get("a"), None);
        assert_eq!(values.iter().collect::<Vec<_>>(), [("b", &3)]);
        assert!(values.insert("a", 4));
        values.remove("a");
        assert_eq!(values.or_default("c"), Some(&mut 0));
        assert_eq!(values.get("b"), Some(&3));
    }
}
