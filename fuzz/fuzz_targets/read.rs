//! Every text has a reading, and every place in it is one of its text.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let reading = session_advisor_reader::read(text);
    let places = reading
        .parts
        .iter()
        .map(|part| part.place.clone())
        .chain(reading.unknown.iter().map(|unread| unread.place.clone()))
        .chain(reading.notes.iter().filter_map(|note| note.place.clone()));
    for place in places {
        assert!(reading.text.get(place.clone()).is_some(), "{place:?}");
    }
});
