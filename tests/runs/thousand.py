"""What the program says about 1,000 drawings, and about 200 made defective, compared with Chromium's pixels.

    python -m tests.runs.thousand [--only PART]... [--count N]

The parts: `findings`, `fit`, `smaller`, `engines`. Each prints its rates and what is wrong; the exit
code is 1 where a promised number is missed. A stopped run goes on where it stopped (build/drawings).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from tests.support.drawings import (
    drawing_corpus,
    drawing_defects,
    drawing_engines,
    drawing_sheet,
    drawing_verdicts,
    fit_search,
    kept_results,
    picture_pairs,
    product_findings,
    product_fit,
    product_smaller,
)
from tests.support.drawings.drawing_corpus import COUNT, Drawing
from tests.support.drawings.drawing_defects import Defect
from tests.support.drawings.drawing_engines import DebiansChromium, ProgramsEngine
from tests.support.drawings.drawing_measures import measures
from tests.support.drawings.kept_results import KeptResults
from tests.support.drawings.picture_pairs import Pair
from tests.support.paths import ROOT

_MISSING = 0.02
"""Share of what the pixels show that may be missing in the findings."""
_RECALL = 0.98
"""Share of the defects that must be noticed."""
_NOT_FITTED = 0.0
"""Share of the drawings whose Fit may lie beyond the tolerance."""
_SHORTER = 0.95
"""Length of the smaller files in parts of what svgo makes of them."""
_AT_ONCE = 100


def main() -> int:
    """Run the parts; return 0 where every number holds."""
    parts: dict[str, Callable[[Sequence[Drawing]], bool]] = {
        "findings": findings_hold, "fit": fit_holds, "smaller": smaller_files_hold,
        "engines": list_differences,
    }  # fmt: skip
    parser = argparse.ArgumentParser(description="A thousand drawings against Chromium's pixels")
    parser.add_argument("--only", action="append", choices=parts, metavar="PART", help="this part alone")
    parser.add_argument("--count", type=int, default=COUNT, help=f"how many drawings (default: {COUNT})")
    options = parser.parse_args()
    drawings = drawing_corpus.sample(options.count)
    held = [parts[name](drawings) for name in options.only or parts]
    print("every number holds" if all(held) else "NOT every number holds")
    return 0 if all(held) else 1


def findings_hold(drawings: Sequence[Drawing]) -> bool:
    """Judge the findings of every drawing and the defects; print the rates and what is wrong."""
    engine = ProgramsEngine()
    candidates = _defects(drawings)
    seen = measures(engine, [*drawings, *(one.drawing for one in candidates)])
    defects = drawing_verdicts.confirmed(candidates, seen)
    everything = [*drawings, *(one.drawing for one in defects)]
    kept = KeptResults(of_this_commit("findings"))
    found = kept.complete(everything, lambda one: one.key, product_findings.check, _AT_ONCE)
    codes = {key: product_findings.icon_codes(said) for key, said in found.items()}
    tally = drawing_verdicts.judge(drawings, codes, seen)
    unnoticed = drawing_verdicts.unnoticed(defects, codes)
    recall = 1 - len(unnoticed) / max(1, len(defects))
    print(f"\n{len(drawings)} drawings, {engine.version}")
    _list("contradicted", tally.contradicted)
    _list("missing", tally.missing)
    _list("not checked", tally.unchecked)
    _list("defects unnoticed", unnoticed)
    print(*tally.lines(), sep="\n")
    print(
        f"contradicted {len(tally.contradicted)}, missing {tally.missing_share:.1%} of "
        f"{tally.true.total()}, recall {recall:.1%} of {len(defects)} defects"
    )
    return not tally.contradicted and tally.missing_share <= _MISSING and recall >= _RECALL


def fit_holds(drawings: Sequence[Drawing]) -> bool:
    """Compare the program's Fit with the best one; print what is farther away."""
    engine = ProgramsEngine()
    name = kept_results.digest(engine.version, drawing_engines, drawing_sheet, fit_search)
    best = KeptResults(f"best-{name}").complete(
        drawings, lambda one: one.name, lambda some: fit_search.optima(engine, some), _AT_ONCE
    )
    fitted = KeptResults(of_this_commit("fits")).complete(
        drawings, lambda one: one.name, product_fit.fits, _AT_ONCE
    )
    wrong = fit_search.compare(engine, drawings, best, fitted)
    _list("fit", wrong)
    print(f"fit: {len(wrong)} of {len(drawings)} farther than 2 % from the best")
    return len(wrong) <= _NOT_FITTED * len(drawings)


def smaller_files_hold(drawings: Sequence[Drawing]) -> bool:
    """Compare the pictures of smaller files with those before, and their lengths with svgo's."""
    kept = KeptResults(of_this_commit("smaller"))
    made = kept.complete(drawings, lambda one: one.name, product_smaller.smaller, _AT_ONCE)
    svgo = product_smaller.by_svgo(drawings)
    pairs = [Pair(one, made[one.name]) for one in drawings if made[one.name] != one.svg]
    ways = picture_pairs.changed(ProgramsEngine(), pairs)
    changed = [f"{name}: {'; '.join(seen)}" for name, seen in ways.items() if seen]
    _list("changed by optimisation", changed)
    ours, theirs = (sum(map(product_smaller.length, files.values())) for files in (made, svgo))
    print(
        f"smaller: {len(changed)} of {len(pairs)} pictures changed, {len(drawings) - len(pairs)} files "
        f"left as they are; {ours} characters, {ours / theirs:.3f} of svgo's"
    )
    return not changed and ours <= _SHORTER * theirs


def list_differences(drawings: Sequence[Drawing]) -> bool:
    """List what the program's engine and Debian's Chromium draw differently, with what the drawing uses."""
    candidates = _defects(drawings)
    own = measures(ProgramsEngine(), [*drawings, *(one.drawing for one in candidates)])
    defects = drawing_verdicts.confirmed(candidates, own)
    everything = [*drawings, *(one.drawing for one in defects)]
    with DebiansChromium() as debians:
        other = measures(debians, everything)
        lines = list(drawing_verdicts.differences(everything, own, other))
        print(f"\n{ProgramsEngine().version} and {debians.version}")
    _list("engines differ", lines)
    print(f"engines: {len(lines)} of {len(everything)} drawings differ")
    return True


def _defects(drawings: Sequence[Drawing]) -> list[Defect]:
    """The candidates, in proportion to the drawings."""
    share = len(drawings) / COUNT
    defects = list(drawing_defects.candidates())
    return defects if share >= 1 else list(islice(defects, 0, None, max(1, round(1 / share))))


def of_this_commit(name: str) -> str:
    """Name of what is kept for the commit that is checked out; empty for a changed checkout."""
    if _git("status", "--porcelain"):
        return ""
    return f"{name}-{_git('rev-parse', '--short', 'HEAD')}"


def _git(*arguments: str) -> str:
    return subprocess.check_output(["git", *arguments], cwd=ROOT, text=True).strip()


def _list(title: str, lines: Sequence[str]) -> None:
    print(*_indented(title, lines), sep="\n")


def _indented(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"{title}:"
    yield from (f"  {line}" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
