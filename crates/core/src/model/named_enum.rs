//! One macro for the enums whose variants have a fixed kebab-case name.

/// Defines an enum together with its names, so that the two can never drift apart.
#[macro_export]
macro_rules! named_enum {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident {
            $( $(#[$variant_meta:meta])* $Variant:ident => $name:literal, )*
        }
    ) => {
        $crate::named_enum_definition! {
            $(#[$meta])*
            pub enum $Name { $( $(#[$variant_meta])* $Variant => $name, )* }
        }

        impl $Name {
            /// Every variant, in the order of its definition.
            pub const ALL: &'static [Self] = &[ $( Self::$Variant, )* ];

            /// Their names, in the same order.
            pub const NAMES: &'static [&'static str] = &[ $( $name, )* ];

            /// The kebab-case name that links, JSON and tests use.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$Variant => $name, )* }
            }

            /// The variant of that name, if there is one.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $( $name => Some(Self::$Variant), )* _ => None }
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl $crate::serde::Serialize for $Name {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $Name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = <String as $crate::serde::Deserialize>::deserialize(deserializer)?;
                Self::from_name(&name)
                    .ok_or_else(|| $crate::serde::de::Error::unknown_variant(&name, Self::NAMES))
            }
        }
    };
}

/// The enum itself, with its JSON Schema.
#[cfg(feature = "schema")]
#[doc(hidden)]
#[macro_export]
macro_rules! named_enum_definition {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident { $( $(#[$variant_meta:meta])* $Variant:ident => $name:literal, )* }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, $crate::schemars::JsonSchema)]
        #[schemars(crate = "session_advisor_core::schemars")]
        pub enum $Name { $( $(#[$variant_meta])* #[schemars(rename = $name)] $Variant, )* }
    };
}

/// The enum itself, without one.
#[cfg(not(feature = "schema"))]
#[doc(hidden)]
#[macro_export]
macro_rules! named_enum_definition {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident { $( $(#[$variant_meta:meta])* $Variant:ident => $name:literal, )* }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name { $( $(#[$variant_meta])* $Variant, )* }
    };
}
