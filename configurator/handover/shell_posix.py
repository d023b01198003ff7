"""Commands of a POSIX shell: words, variables, here-documents and pipes. Nothing is run."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from configurator.handover import shell_filters, string_literals
from configurator.handover.sent_parameters import UNKNOWN_END, UNKNOWN_START

_BLANK = re.compile(r"(?:[ \t]+|\\\r?\n)+")
_PART = re.compile(
    r"(?P<ansi>\$'[^'\\]*(?:\\.[^'\\]*)*')"
    r"|(?P<single>'[^']*')"
    r'|(?P<double>\$?")'
    r"|(?P<joint>\\\r?\n)"
    r"|(?P<escape>\\.)"
    r"|(?P<expansion>\$\(|`|\$\{[^{}\n]*\}|\$[A-Za-z_]\w*)"
    r"|(?P<plain>[^\s'\"\\$`;|&<>()]+|\$|&(?=\w)|[()])",
    re.DOTALL,
)
_INSIDE = re.compile(
    r"(?P<text>[^\"\\$`]+)|\\(?P<escape>[\\\"$`!])|(?P<joint>\\\r?\n)|(?P<other>\\)|(?P<end>\")"
    r"|(?P<expansion>\$\(|`|\$\{[^{}\n]*\}|\$[A-Za-z_]\w*)|(?P<dollar>\$)"
)
_IN_BODY = re.compile(r"\\(?P<escape>[\\$`])|\\\r?\n|(?P<expansion>\$\(|`|\$\{[^{}\n]*\}|\$[A-Za-z_]\w*)")
_CAT = re.compile(r"\$\(\s*cat\s*<<-?[ \t]*(?P<quote>['\"]?)(?P<mark>\w+)(?P=quote)[ \t]*\r?\n")
_FILE = re.compile(r"\$\(\s*(?:cat|<)\s*['\"]?([\w./~-]+)['\"]?\s*\)")
_REDIRECT = re.compile(r"(?P<descriptor>\d)?(?P<kind><<<|<<-?|>>|>|<)[ \t]*")
_ASSIGNMENT = re.compile(r"([A-Za-z_]\w*)=")
_SIGN_BEHIND = re.compile(r"[ \t]*[;|&()][^\n]*\S")
_ARRAY = re.compile(r"[ \t]*(?:(?:local|declare|readonly)[ \t]+(?:-\w+[ \t]+)*)?([A-Za-z_]\w*)(\+?)=\(")
_BLANK_IN_ARRAY = re.compile(r"(?:\s+|\\\r?\n|#[^\n]*)+")
_EVERY = re.compile(r"\"?\$\{([A-Za-z_]\w*)\[[@*]\]\}\"?(?=[\s;|&)]|\Z)")
"""All words of an array."""
_FISH = re.compile(r"^[ \t]*set -[xglU]+ \w+ ", re.MULTILINE)
_FISH_SINGLE = re.compile(r"'((?:[^'\\]|\\.)*)'", re.DOTALL)
"""Single quotes of fish, which has escapes in them."""
_MOST_WORDS, _MOST_COMMANDS = 1_000, 300
_MOST_INNER, _LONGEST_INNER = 20, 100_000
"""Commands in `$(…)` that are looked at, and their length."""
_MOST_EXPANDED = 5_000_000
"""Characters that the variables of a text may put in: a chain of them could double its length each time."""
_MOST_ENDLESS = 20
"""Here-documents without an end, each of which is looked for to the end of the text."""


@dataclass(slots=True)
class Command:
    """One command.

    Attributes:
        words: its words, unquoted; a value that isn't known is its name between two marks.
        start: index of its first word.
        stdin: what is sent to it; None if that isn't known.
        file: the file that is sent to it.
        files: what the text writes into files, by name.
        is_broken: whether a quote in it isn't closed.
        line: the number of the line in which it begins.
        broken_line: the number of the line with the quote that isn't closed.
    """

    words: list[str] = field(default_factory=list)
    start: int = 0
    stdin: str | None = None
    file: str = ""
    files: dict[str, str] = field(default_factory=dict)
    is_broken: bool = False
    line: int = 1
    broken_line: int = 0


class Script:
    """Reads the commands of a text.

    Args:
        text: the text.
        variables: the values of variables by name.
        written: what is in files that the text writes, by name.
    """

    def __init__(
        self, text: str, variables: dict[str, str] | None = None, written: dict[str, str] | None = None
    ) -> None:
        self._text = text
        self._at = 0
        self._variables = {} if variables is None else variables
        self._written = {} if written is None else written
        self._pending: list[tuple[Command, str, bool]] = []
        self._arrays: dict[str, list[str]] = {}
        self._is_fish = bool(_FISH.search(text))
        self._removed: list[tuple[int, int]] = []
        self._quote = 0
        self._endless = 0
        self._inner_left = _MOST_INNER
        self._expanded_left = _MOST_EXPANDED
        self.commands: list[Command] = []

    def read(self, start: int = 0) -> list[Command]:
        """Return the commands from `start` on, as far as the text is one of a shell."""
        self._at = start
        piped: Command | None = None
        while self._at < len(self._text) and len(self.commands) < _MOST_COMMANDS:
            if array := _ARRAY.match(self._text, self._at):
                self._array(array)
                continue
            command = Command(start=self._at, files=self._written)
            if piped:
                command.stdin, command.file = self._output_of(piped), piped.file
            command.is_broken = not self._command(command)
            command.broken_line = self._line(self._quote) if command.is_broken else 0
            self._assign(command)
            if command.words:
                command.line = self._line(command.start)
                self.commands.append(command)
            if command.is_broken:
                break
            piped = self._separator(command)
        self._here_documents()
        return self.commands

    def _line(self, at: int) -> int:
        removed = sum(count for begin, count in self._removed if at >= begin)
        return self._text.count("\n", 0, at) + removed + 1

    def _array(self, array: re.Match[str]) -> None:
        """Read the words of an array, up to its closing bracket."""
        self._at = array.end()
        words = [] if array[2] != "+" else self._arrays.get(array[1], [])
        while len(words) < _MOST_WORDS:
            if blank := _BLANK_IN_ARRAY.match(self._text, self._at):
                self._at = blank.end()
            word = self._word()
            if word is None or not word[1]:
                break
            is_last = self._text[self._at - 1] == ")"
            if word[0] != ")":
                words.append(word[0].removesuffix(")") if is_last else word[0])
            if is_last:
                break
        self._arrays[array[1]] = words

    def expanded(self) -> str:
        """Return the text as the body of a here-document without quotes, in which variables count."""
        parts: list[str] = []
        while part := _IN_BODY.search(self._text, self._at):
            parts.append(self._text[self._at : part.start()])
            self._at = part.end()
            if part["expansion"]:
                parts.append(self._expansion(part[0], part.start()))
            else:
                parts.append(part["escape"] or "")
        return "".join([*parts, self._text[self._at :]])

    def _command(self, command: Command) -> bool:
        """Read words up to the end of a command; return whether its quotes are closed."""
        target = ""
        while len(command.words) < _MOST_WORDS:
            if blank := _BLANK.match(self._text, self._at):
                self._at = blank.end()
            if not command.words and not target:
                command.start = self._at
            if self._text.startswith("#", self._at) and not self._text.startswith("#!", self._at):
                self._at = _line_end(self._text, self._at)
            if redirect := _REDIRECT.match(self._text, self._at):
                self._at = redirect.end()
                if not self._redirect(command, redirect["kind"], redirect["descriptor"] or ""):
                    return False
                continue
            every = _EVERY.match(self._text, self._at)
            if every and every[1] in self._arrays:
                self._at = every.end()
                command.words += self._arrays[every[1]]
                continue
            word = self._word()
            if word is None:
                return False
            if not word[1]:
                break
            command.words.append(word[0])
        return True

    def _redirect(self, command: Command, kind: str, descriptor: str) -> bool:
        if kind.startswith("<<") and kind != "<<<":
            mark = re.compile(r"(['\"]?)\\?([\w!-]+)\1").match(self._text, self._at)
            if not mark:
                return False
            self._at = mark.end()
            self._pending.append((command, mark[2], bool(mark[1])))
            return True
        word = self._word()
        if word is None:
            return False
        if kind == "<<<":
            command.stdin = word[0] + "\n"
        elif kind == "<":
            command.file = word[0]
        elif descriptor in {"", "1"}:
            command.words.append(f">{word[0]}")
        return True

    def _separator(self, command: Command) -> Command | None:
        """Step over the end of a command; return it if its output goes to the next one."""
        following = re.compile(r"[ \t]*(\|\||&&|;|\||&|\r?\n)?").match(self._text, self._at)
        sign = following[1] if following else None
        self._at = following.end() if following else self._at
        if sign is None:
            self._at += 1  # whatever else
        if sign and "\n" in sign:
            self._here_documents()
        if sign == "|":
            if self._pending and self._pending[-1][0] is command:
                self._fill_early()
            return command
        return None

    def _fill_early(self) -> None:
        """Read the here-document of a command whose pipe goes on in the same line."""
        here, self._at = self._at, _line_end(self._text, self._at) + 1
        begin = self._at
        self._here_documents()
        self._removed.append((begin, self._text.count("\n", begin, self._at)))
        self._text = self._text[:begin] + self._text[self._at :]
        self._at = here

    def _here_documents(self) -> None:
        for command, mark, is_quoted in self._pending:
            end = re.compile(rf"^[ \t]*{re.escape(mark)}[ \t]*\r?$", re.MULTILINE).search(
                self._text, self._at
            )
            body = self._text[self._at : end.start() if end else len(self._text)]
            self._at = min(end.end() + 1, len(self._text)) if end else len(self._text)
            command.stdin = body if is_quoted else self._expanded(body)
            self._assign_from(command)
        self._pending.clear()

    def _assign_from(self, command: Command) -> None:
        """Keep what `read NAME` and `cat > FILE` take from a here-document."""
        names = [word for word in command.words[1:] if re.fullmatch(r"[A-Za-z_]\w*", word)]
        if command.words[:1] == ["read"] and names:
            self._variables[names[-1]] = (command.stdin or "").strip("\n")
        for word in command.words:
            if word.startswith(">"):
                self._written[word[1:]] = command.stdin or ""

    def _assign(self, command: Command) -> None:
        words = command.words
        if self._is_fish and words[:1] == ["set"]:
            plain = [word for word in words[1:] if not word.startswith("-")]
            if len(plain) == 2:
                self._variables[plain[0]] = plain[1]
        while words and words[0] in {"export", "local", "declare", "readonly", "set"}:
            words.pop(0)
        while words and (found := _ASSIGNMENT.match(words[0])):
            value = words.pop(0)[found.end() :]
            is_cut = not value and self._is_left_behind(command, found[0])
            self._variables[found[1]] = _unknown(f"${found[1]}") if is_cut else value

    def _is_left_behind(self, command: Command, assignment: str) -> bool:
        """Whether a value seems to stand behind an empty assignment: after space, or a sign too many."""
        if command.file or (command.words and not _ASSIGNMENT.match(command.words[0])):
            return True
        is_bare = self._text[command.start : self._at].rstrip().endswith(assignment)
        return is_bare and _SIGN_BEHIND.match(self._text, self._at) is not None

    def _output_of(self, command: Command) -> str | None:
        """Return what a command writes, None if that isn't known."""
        name, rest = (command.words[0] if command.words else ""), command.words[1:]
        if name == "echo":
            plain = [word for word in rest if word not in {"-n", "-e", "-E", "-ne"}]
            return " ".join(plain)
        if name == "printf" and len(rest) == 2 and rest[0] in {"%s", "%s\\n"}:
            return rest[1]
        if name == "printf":
            return rest[0] if len(rest) == 1 else None
        if name == "cat" and not rest:
            return command.stdin
        if name == "cat" and len(rest) == 1:
            command.file = rest[0]
            return self.content(rest[0])
        return shell_filters.output_of(command.words, command.stdin)

    def content(self, name: str) -> str | None:
        """Return what the text writes into a file, None if it doesn't."""
        return self._written.get(name)

    def _word(self) -> tuple[str, bool] | None:
        """Return the next word and whether there is one, None if its quotes aren't closed."""
        parts: list[str] = []
        start = self._at
        while part := _PART.match(self._text, self._at):
            self._quote = self._at
            if self._is_fish and (single := _FISH_SINGLE.match(self._text, self._at)):
                self._at = single.end()
                parts.append(re.sub(r"\\([\\'])", r"\1", single[1]))
                continue
            self._at = part.end()
            if part["ansi"]:
                parts.append(string_literals.shell_ansi(part[0]))
            elif part["single"]:
                parts.append(part[0][1:-1])
            elif part["double"]:
                inside = self._double()
                if inside is None:
                    return None
                parts.append(inside)
            elif part["expansion"]:
                parts.append(self._expansion(part[0], part.start()))
            elif not part["joint"]:
                parts.append(part[0][1:] if part["escape"] else part[0])
        if self._text[self._at : self._at + 1] in {"'", '"'}:
            self._quote = self._at
            return None
        return "".join(parts), self._at > start

    def _double(self) -> str | None:
        """Return what stands in double quotes, None if they aren't closed."""
        parts: list[str] = []
        while part := _INSIDE.match(self._text, self._at):
            self._at = part.end()
            if part["end"]:
                return "".join(parts)
            if part["expansion"]:
                parts.append(self._expansion(part[0], part.start()))
            elif not part["joint"]:
                parts.append(part["text"] or part["escape"] or part["other"] or part["dollar"])
        return None

    def _expansion(self, sign: str, start: int) -> str:
        """Return the value of `$NAME` or `$(…)`, or its name between marks if it isn't known."""
        if sign in {"$(", "`"}:
            if (cat := _CAT.match(self._text, start)) and (body := self._here_document(cat)) is not None:
                return body if cat["quote"] else self._expanded(body)
            end = self._closing(self._at, sign)
            file = _FILE.match(self._text, start)
            self._at = end
            inside = self._text[start + len(sign) : end - 1]
            known = self.content(file[1]) if file else self._inner_output(inside)
            return known if known is not None else _unknown(f"@{file[1]}" if file else self._text[start:end])
        name = re.sub(r"\W.*", "", sign.strip("${}"), flags=re.DOTALL)
        known = self._variables.get(name) if sign.strip("${}") == name else None
        self._expanded_left -= len(known or "")
        return known if known is not None and self._expanded_left >= 0 else _unknown(sign)

    def _inner_output(self, text: str) -> str | None:
        """Return what the commands in `$(…)` write that only pass values on, None if that isn't known."""
        self._inner_left -= 1
        if self._inner_left < 0 or len(text) > _LONGEST_INNER:
            return None
        script = Script(text, dict(self._variables), dict(self._written))
        script._inner_left = 0  # none inside this one
        script._expanded_left = self._expanded_left
        first, *others = script.read() or [Command()]
        self._expanded_left = script._expanded_left
        every = (first, *others)
        is_known = all({*one.words[:1]} & shell_filters.PASSING and not one.is_broken for one in every)
        is_piped = None not in [one.stdin for one in others]
        output = script._output_of(every[-1]) if is_known and is_piped else None
        return output.rstrip("\n") if output is not None else None

    def _here_document(self, cat: re.Match[str]) -> str | None:
        """Return the here-document that `$(cat <<EOF` begins, None if its end isn't there."""
        end = re.compile(rf"^[ \t]*{cat['mark']}[ \t]*\r?\n?\s*\)", re.MULTILINE)
        found = end.search(self._text, cat.end()) if self._endless < _MOST_ENDLESS else None
        if not found:
            self._endless += 1
            return None
        self._at = found.end()
        return re.sub(r"\r?\n\Z", "", self._text[cat.end() : found.start()])

    def _closing(self, at: int, sign: str) -> int:
        if sign == "`":
            end = self._text.find("`", at)
            return end + 1 if end >= 0 else len(self._text)
        depth = 1
        for found in re.compile(r"'[^']*'|\"(?:[^\"\\]|\\.)*\"|[()]", re.DOTALL).finditer(self._text, at):
            depth += {"(": 1, ")": -1}.get(found[0], 0)
            if not depth:
                return found.end()
        return len(self._text)

    def _expanded(self, body: str) -> str:
        """Return the body of a here-document without quotes, in which variables count."""
        script = Script(body, self._variables, self._written)
        script._expanded_left = self._expanded_left
        expanded = script.expanded()
        self._expanded_left = script._expanded_left
        return expanded


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _unknown(name: str) -> str:
    return UNKNOWN_START + name.replace(UNKNOWN_END, "") + UNKNOWN_END
