"""What Pygments needs for the languages that the window colours; its own hook packs all that it knows."""

from pygments.lexers._mapping import LEXERS

from configurator.ui.code.code_tokens import LANGUAGES

_wanted = set(LANGUAGES.values())
hiddenimports = sorted(
    {module for module, _name, aliases, *_rest in LEXERS.values() if _wanted.intersection(aliases)}
)
