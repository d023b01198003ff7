"""The cask for Homebrew, a few lines of Ruby."""

from __future__ import annotations

from pathlib import Path
from string import Template

from product import COMMAND, NAME, PACKAGE
from published import Published

_CASK = Template("""\
cask "$package" do
  arch arm: "arm64", intel: "x86_64"

  version "$version"
  sha256 arm:   "$arm",
         intel: "$intel"

  url "$home/releases/download/v#{version}/$package-#{version}-#{arch}.dmg"
  name "$name"
  desc "Make custom Open Channels connectors for Bitrix24"
  homepage "$home"

  livecheck do
    url :url
    strategy :github_latest
  end

  depends_on macos: ">= :sequoia"

  app "$name.app"
  binary "#{appdir}/$name.app/Contents/MacOS/$command"

  zap trash: [
    "~/Library/Application Support/$package",
    "~/Library/Preferences/com.$package.$command.plist",
  ]
end
""")


def write(of: Published, folder: Path) -> Path:
    """Write the cask below `folder`; return its path."""
    text = _CASK.substitute(
        package=PACKAGE,
        version=of.version,
        arm=of.sums[of.file("arm64.dmg")],
        intel=of.sums[of.file("x86_64.dmg")],
        home=of.home,
        name=NAME,
        command=COMMAND,
    )
    path = folder / "homebrew" / "Casks" / f"{PACKAGE}.rb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
