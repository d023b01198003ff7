"""A referee of what the program says about a picture, written apart from what it says it with.

`drawing_corpus` and `drawing_defects` choose the drawings, `drawing_sheet` and `drawing_engines` have
Chromium draw them by the portal's rule, `seen_drawing` measures the pixels, `drawing_verdicts` holds the
program's findings against them, `fit_search` its Fit. Nothing here imports the program's measuring code.
"""
