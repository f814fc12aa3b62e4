//! The archives that the tools' own projects have released, and what is known of their content.

/// A project's release of one version.
#[derive(Debug)]
pub(super) struct Release {
    /// The address that the names of its archives are added to.
    pub(super) folder: &'static str,
    pub(super) archives: &'static [Archive],
}

/// An archive for one kind of machine.
#[derive(Debug)]
pub(super) struct Archive {
    /// Its system, as `std::env::consts::OS` names it.
    pub(super) system: &'static str,
    /// Its processor, as `std::env::consts::ARCH` names it.
    pub(super) processor: &'static str,
    pub(super) name: &'static str,
    pub(super) sum: Sum,
}

/// What an archive's SHA-256 has to be.
#[derive(Debug)]
pub(super) enum Sum {
    /// This. Neither a broken download nor a changed release gets past it.
    Pinned(&'static str),
    /// What the project says in the file whose name is the archive's and this ending. It comes from
    /// the same place as the archive: that guards against a broken download, and not against a
    /// release that somebody has changed.
    Published(&'static str),
}

impl Release {
    /// The archive for the machine that this runs on.
    pub(super) fn here(&self) -> Option<&Archive> {
        self.archives.iter().find(|archive| {
            archive.system == std::env::consts::OS && archive.processor == std::env::consts::ARCH
        })
    }
}

const fn archive(
    system: &'static str,
    processor: &'static str,
    name: &'static str,
    sum: Sum,
) -> Archive {
    Archive {
        system,
        processor,
        name,
        sum,
    }
}

/// How Trunk names its checksums.
const TRUNK_SUM: Sum = Sum::Published(".sha256");

pub(super) const TRUNK: Release = Release {
    folder: "https://github.com/trunk-rs/trunk/releases/download/v0.22.1/",
    // Those with musl also run where the system's C library is older than the one they are built with.
    archives: &[
        archive(
            "linux",
            "x86_64",
            "trunk-x86_64-unknown-linux-musl.tar.gz",
            TRUNK_SUM,
        ),
        archive(
            "linux",
            "aarch64",
            "trunk-aarch64-unknown-linux-musl.tar.gz",
            TRUNK_SUM,
        ),
        archive(
            "macos",
            "x86_64",
            "trunk-x86_64-apple-darwin.tar.gz",
            TRUNK_SUM,
        ),
        archive(
            "macos",
            "aarch64",
            "trunk-aarch64-apple-darwin.tar.gz",
            TRUNK_SUM,
        ),
        archive(
            "windows",
            "x86_64",
            "trunk-x86_64-pc-windows-msvc.zip",
            TRUNK_SUM,
        ),
    ],
};

/// How wasm-bindgen names its checksums.
const WASM_BINDGEN_SUM: Sum = Sum::Published(".sha256sum");

pub(super) const WASM_BINDGEN: Release = Release {
    folder: "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/0.2.130/",
    archives: &[
        archive(
            "linux",
            "x86_64",
            "wasm-bindgen-0.2.130-x86_64-unknown-linux-musl.tar.gz",
            WASM_BINDGEN_SUM,
        ),
        archive(
            "linux",
            "aarch64",
            "wasm-bindgen-0.2.130-aarch64-unknown-linux-musl.tar.gz",
            WASM_BINDGEN_SUM,
        ),
        archive(
            "macos",
            "x86_64",
            "wasm-bindgen-0.2.130-x86_64-apple-darwin.tar.gz",
            WASM_BINDGEN_SUM,
        ),
        archive(
            "macos",
            "aarch64",
            "wasm-bindgen-0.2.130-aarch64-apple-darwin.tar.gz",
            WASM_BINDGEN_SUM,
        ),
        archive(
            "windows",
            "x86_64",
            "wasm-bindgen-0.2.130-x86_64-pc-windows-msvc.tar.gz",
            WASM_BINDGEN_SUM,
        ),
    ],
};

pub(super) const CARGO_DENY: Release = Release {
    folder: "https://github.com/EmbarkStudios/cargo-deny/releases/download/0.20.2/",
    // The ones that several projects have pinned, taiki-e/install-action among them.
    archives: &[
        archive(
            "linux",
            "x86_64",
            "cargo-deny-0.20.2-x86_64-unknown-linux-musl.tar.gz",
            Sum::Pinned("9f12ed4c49936e09b48bf862b595cde2fe64fcbd9d74dfacac6131ca824c8d5f"),
        ),
        archive(
            "linux",
            "aarch64",
            "cargo-deny-0.20.2-aarch64-unknown-linux-musl.tar.gz",
            Sum::Pinned("995c82be0defc7a025cae49a2aa2644ce8245c9a3318fc4103907c6a285e8c7d"),
        ),
        archive(
            "macos",
            "x86_64",
            "cargo-deny-0.20.2-x86_64-apple-darwin.tar.gz",
            Sum::Pinned("248da7f581724e470071990c088ffc55c811981715f4cbdb258621fb79f8b7a6"),
        ),
        archive(
            "macos",
            "aarch64",
            "cargo-deny-0.20.2-aarch64-apple-darwin.tar.gz",
            Sum::Pinned("fe67d82a10d8597a3549364cb733a3f9cc1bfff9031b7ae46384a9f2a72090c3"),
        ),
        archive(
            "windows",
            "x86_64",
            "cargo-deny-0.20.2-x86_64-pc-windows-msvc.tar.gz",
            Sum::Pinned("975a22143262fd27476d19ee00c7af67978426e40e1dee94eed6bbade1cf87dc"),
        ),
    ],
};

pub(super) const GECKODRIVER: Release = Release {
    folder: "https://github.com/mozilla/geckodriver/releases/download/v0.37.1/",
    // Mozilla publishes no checksums. These are the ones that several projects have pinned, Selenium
    // and Scoop among them; none is known of the archive for macOS on x86_64, and there it is built.
    archives: &[
        archive(
            "linux",
            "x86_64",
            "geckodriver-v0.37.1-linux64.tar.gz",
            Sum::Pinned("e815130ea95983e162ae91843b48d3a3ce991735635fce83a647afde21e09f7e"),
        ),
        archive(
            "linux",
            "aarch64",
            "geckodriver-v0.37.1-linux-aarch64.tar.gz",
            Sum::Pinned("8fd90b951422fbad5b56539fb344dff66eb3f986d615d8d6fde9f1f62dad610c"),
        ),
        archive(
            "macos",
            "aarch64",
            "geckodriver-v0.37.1-macos-aarch64.tar.gz",
            Sum::Pinned("d02b3f7003f999caf90974a2ef5da0286c05d01cee19112c86846d759fdba4f5"),
        ),
        archive(
            "windows",
            "x86_64",
            "geckodriver-v0.37.1-win64.zip",
            Sum::Pinned("dfed9315abe8d2fbc1b6161a2ee8002452e79cf05ee92fdc653a4e26bc35edd8"),
        ),
    ],
};
