//! The fields of a record that say something about sessions, and where each stands.

use super::origin::Within;
use crate::evidence::span::Span;
use crate::formats::json::value::Members;
use serde_json::value::RawValue;

/// A field of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Name,
    Source,
    Time,
    ErrorCode,
    ErrorMessage,
    EventId,
    SharedId,
    SourceAddress,
    /// The caller's access key, in a column of its own.
    KeyColumn,
    /// The caller's name, in a column of its own.
    UserColumn,
    /// What the call is about, in a column of its own.
    Resource,
    Type,
    PrincipalId,
    CallerArn,
    CallerAccount,
    AccessKey,
    InvokedBy,
    MfaAuthenticated,
    SessionStart,
    IssuerType,
    IssuerArn,
    Ec2RoleDelivery,
    RoleArn,
    Duration,
    Serial,
    IncomingTags,
    ReturnedKey,
    Expiration,
    Session,
    SwitchedTo,
    LoggedIn,
    SigninToken,
    SwitchedFrom,
}

/// An object of a record whose members are fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Identity,
    Context,
    Attributes,
    Issuer,
    Request,
    Response,
    Credentials,
    Session,
    Additional,
}

/// What a member of a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    One(Field),
    All(Group),
}

/// The members of a record, and the columns that exports make of them. Some of the latter have
/// blanks in their names, which do not count.
pub(super) const COLUMNS: [(&str, Column); 18] = [
    ("userIdentity", Column::All(Group::Identity)),
    ("eventTime", Column::One(Field::Time)),
    ("eventSource", Column::One(Field::Source)),
    ("eventName", Column::One(Field::Name)),
    ("sourceIPAddress", Column::One(Field::SourceAddress)),
    ("errorCode", Column::One(Field::ErrorCode)),
    ("errorMessage", Column::One(Field::ErrorMessage)),
    ("requestParameters", Column::All(Group::Request)),
    ("responseElements", Column::All(Group::Response)),
    ("additionalEventData", Column::All(Group::Additional)),
    ("eventID", Column::One(Field::EventId)),
    ("sharedEventID", Column::One(Field::SharedId)),
    ("accessKeyId", Column::One(Field::KeyColumn)),
    ("AWSAccessKey", Column::One(Field::KeyColumn)),
    ("userName", Column::One(Field::UserColumn)),
    ("resourceName", Column::One(Field::Resource)),
    ("roleArn", Column::One(Field::RoleArn)),
    ("durationSeconds", Column::One(Field::Duration)),
];

const GROUPS: [(&str, Group); 10] = [
    ("userIdentity", Group::Identity),
    ("sessionContext", Group::Context),
    ("attributes", Group::Attributes),
    ("sessionIssuer", Group::Issuer),
    ("requestParameters", Group::Request),
    ("responseElements", Group::Response),
    ("credentials", Group::Credentials),
    ("assumedRoleUser", Group::Session),
    ("federatedUser", Group::Session),
    ("additionalEventData", Group::Additional),
];

const FIELDS: [(Group, &str, Field); 25] = [
    (Group::Identity, "type", Field::Type),
    (Group::Identity, "principalId", Field::PrincipalId),
    (Group::Identity, "arn", Field::CallerArn),
    (Group::Identity, "accountId", Field::CallerAccount),
    (Group::Identity, "accessKeyId", Field::AccessKey),
    (Group::Identity, "invokedBy", Field::InvokedBy),
    (
        Group::Attributes,
        "mfaAuthenticated",
        Field::MfaAuthenticated,
    ),
    (Group::Attributes, "creationDate", Field::SessionStart),
    (Group::Issuer, "type", Field::IssuerType),
    (Group::Issuer, "arn", Field::IssuerArn),
    (Group::Context, "ec2RoleDelivery", Field::Ec2RoleDelivery),
    (Group::Attributes, "ec2RoleDelivery", Field::Ec2RoleDelivery),
    (Group::Request, "roleArn", Field::RoleArn),
    (Group::Request, "durationSeconds", Field::Duration),
    (Group::Request, "serialNumber", Field::Serial),
    (
        Group::Request,
        "incomingTransitiveTags",
        Field::IncomingTags,
    ),
    (Group::Credentials, "accessKeyId", Field::ReturnedKey),
    (Group::Credentials, "expiration", Field::Expiration),
    (Group::Session, "arn", Field::Session),
    (Group::Response, "SwitchRole", Field::SwitchedTo),
    (Group::Response, "ConsoleLogin", Field::LoggedIn),
    (Group::Response, "GetSigninToken", Field::SigninToken),
    (Group::Additional, "SwitchFrom", Field::SwitchedFrom),
    (Group::Request, "sessionDuration", Field::Duration),
    (Group::Response, "expiration", Field::Expiration),
];

/// Which column goes by that name, if one does.
pub(super) fn column(name: &str) -> Option<usize> {
    COLUMNS
        .iter()
        .position(|(column, _)| column.eq_ignore_ascii_case(name))
}

/// The field of that name with its group before it: `userIdentity.sessionContext.sessionIssuer.arn`.
pub(super) fn dotted(name: &str) -> Option<Field> {
    let (groups, name) = name.rsplit_once('.')?;
    let last = groups.rsplit('.').next().unwrap_or(groups);
    field(group(last)?, name)
}

fn group(name: &str) -> Option<Group> {
    let found = GROUPS
        .iter()
        .find(|(group, _)| group.eq_ignore_ascii_case(name));
    found.map(|(_, group)| *group)
}

fn field(group: Group, name: &str) -> Option<Field> {
    let found = FIELDS
        .iter()
        .find(|(of, field, _)| *of == group && field.eq_ignore_ascii_case(name));
    found.map(|(_, _, field)| *field)
}

/// The fields of one record.
#[derive(Debug, Default)]
pub(super) struct Fields {
    list: Vec<(Field, String, Span)>,
    /// The groups that stand in it, with their places.
    groups: Vec<(Group, Span)>,
}

impl Fields {
    /// What a field says.
    pub(super) fn text(&self, field: Field) -> Option<&str> {
        self.entry(field).map(|(text, _)| text)
    }

    /// The same with its place.
    pub(super) fn entry(&self, field: Field) -> Option<(&str, &Span)> {
        self.list
            .iter()
            .find(|(it, ..)| *it == field)
            .map(|(_, text, place)| (text.as_str(), place))
    }

    /// Where that group stands, if it is there and not null.
    pub(super) fn group(&self, group: Group) -> Option<&Span> {
        let found = self.groups.iter().find(|(it, _)| *it == group);
        found.map(|(_, place)| place)
    }

    /// Where the first of these starts and the last ends.
    pub(super) fn extent(&self) -> Span {
        let fields = self.list.iter().map(|(.., place)| place);
        let places = fields.chain(self.groups.iter().map(|(_, place)| place));
        let (start, end) = places.fold((usize::MAX, 0), |(start, end), place| {
            (start.min(place.start), end.max(place.end))
        });
        start.min(end)..end
    }

    /// A member of a record, as JSON.
    pub(super) fn add_json(&mut self, column: Column, raw: &RawValue, within: Within<'_>) {
        let text = raw.get();
        match column {
            Column::One(field) => self.add_scalar(field, text, within),
            Column::All(group) => self.add_group(group, text, within),
        }
    }

    /// A cell of a table.
    pub(super) fn add_cell(&mut self, column: Column, cell: &str, within: Within<'_>) {
        let cell = cell.trim();
        match column {
            _ if cell.is_empty() || cell == "null" || cell == "-" => {}
            Column::One(field) => self.put(field, cell.to_owned(), within.place(cell)),
            Column::All(group) => self.add_text(group, cell, within),
        }
    }

    fn put(&mut self, field: Field, text: String, place: Span) {
        if !text.is_empty() {
            self.list.push((field, text, place));
        }
    }

    pub(super) fn add_scalar(&mut self, field: Field, json: &str, within: Within<'_>) {
        match json.strip_prefix('"').and_then(|it| it.strip_suffix('"')) {
            Some(inner) if inner.contains('\\') => {
                let decoded = within.unescaped(inner).text;
                self.put(field, decoded, within.place(inner));
            }
            Some(inner) => self.put(field, inner.to_owned(), within.place(inner)),
            // Only whether they are there counts.
            None if json.starts_with(['{', '[']) => {
                if json.len() > 2 {
                    self.put(field, "…".to_owned(), within.place(json));
                }
            }
            None if json == "null" => {}
            None => self.put(field, json.to_owned(), within.place(json)),
        }
    }

    fn add_group(&mut self, group: Group, json: &str, within: Within<'_>) {
        if json.starts_with('{') {
            self.add_members(group, json, within);
        } else if let Some(inner) = json.strip_prefix('"').and_then(|it| it.strip_suffix('"')) {
            let inner = within.unescaped(inner);
            self.add_text(group, &inner.text, inner.within());
        }
    }

    /// A group as text: JSON, or as Athena and CloudTrail Lake print a map.
    fn add_text(&mut self, group: Group, text: &str, within: Within<'_>) {
        let trimmed = text.trim();
        if trimmed.starts_with('{') && !self.add_members(group, trimmed, within) {
            self.groups.push((group, within.place(trimmed)));
            self.add_map(group, trimmed, within);
        }
    }

    /// False where that is no JSON.
    fn add_members(&mut self, of: Group, json: &str, within: Within<'_>) -> bool {
        let Ok(members) = serde_json::from_str::<Members<'_>>(json) else {
            return false;
        };
        self.groups.push((of, within.place(json)));
        for (key, raw) in members.0 {
            if let Some(field) = field(of, &key) {
                self.add_scalar(field, raw.get(), within);
            } else if let Some(group) = group(&key) {
                self.add_group(group, raw.get(), within);
            } else if let Some(field) = dotted(&key) {
                self.add_scalar(field, raw.get(), within);
            }
        }
        true
    }

    /// `{type=AssumedRole, sessioncontext={attributes={mfaauthenticated=false}}}`.
    fn add_map(&mut self, of: Group, text: &str, within: Within<'_>) {
        let mut open = Vec::new();
        let mut current = Some(of);
        let mut rest = text.strip_prefix('{').unwrap_or(text);
        loop {
            rest = rest.trim_start_matches([' ', ',', '\n', ']']);
            if let Some(behind) = rest.strip_prefix('}') {
                let Some(before) = open.pop() else { return };
                current = before;
                rest = behind;
                continue;
            }
            let Some((key, value)) = rest.split_once('=') else {
                return;
            };
            if let Some(inner) = value.strip_prefix('{') {
                open.push(current);
                current = group(key);
                rest = inner;
                continue;
            }
            let end = end_of_value(value);
            let Some((value, behind)) = value.split_at_checked(end) else {
                return;
            };
            if let Some(field) = current
                .and_then(|of| field(of, key))
                .filter(|_| value != "null")
            {
                self.put(field, value.to_owned(), within.place(value));
            }
            rest = behind;
        }
    }
}

/// A value of a map ends with the map, or at a comma with a key behind it: dates have commas, too.
fn end_of_value(text: &str) -> usize {
    let ends = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        rest.strip_prefix(", ").is_some_and(|rest| {
            let key = rest.trim_start_matches(|it: char| it.is_ascii_alphanumeric() || it == '_');
            key.starts_with('=') && key.len() < rest.len()
        })
    };
    if text.starts_with('[') {
        return text.find(']').map_or(text.len(), |at| at.saturating_add(1));
    }
    text.bytes()
        .enumerate()
        .find(|(at, byte)| *byte == b'}' || *byte == b',' && ends(*at))
        .map_or(text.len(), |(at, _)| at)
}
