"""Pictures of pixels become SVGs; what can't or shouldn't be decoded is named by a code."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PIL import Image

from configurator.icon.data_uri import encoded_length
from configurator.icon.svg import gate
from configurator.icon.trace.tracer import LEVELS, USUAL_BUDGET, PictureError, Tracer
from tests.support import pictures_of_pixels as pixels


@pytest.fixture(scope="module")
def tracer() -> Iterator[Tracer]:
    with Tracer() as tracer:
        yield tracer


@pytest.mark.parametrize("kind", pixels.KINDS)
def test_each_kind_of_file_becomes_a_drawing_of_its_few_colours(kind: str, tracer: Tracer) -> None:
    traced = tracer.trace(pixels.KINDS[kind]())
    assert gate.admit(traced.svg)
    assert encoded_length(traced.svg) < 9000
    assert not traced.circle
    assert len(traced.colors) == 1


def test_a_background_is_the_first_shape_and_no_colour_of_the_logo(tracer: Tracer) -> None:
    traced = tracer.trace(pixels.saved(pixels.logo((255, 255, 255, 255)), "PNG"))
    assert (traced.background, traced.colors) == ("#ffffff", ("#c02020",))
    assert tracer.trace(pixels.saved(pixels.logo(), "PNG")).background == ""


def test_a_photo_is_told_and_stays_in_the_budget(tracer: Tracer) -> None:
    data = pixels.saved(pixels.noise(), "JPEG", quality=95)
    traced = tracer.trace(data)
    assert encoded_length(traced.svg) <= USUAL_BUDGET
    assert gate.admit(traced.circle)
    assert encoded_length(traced.circle) < 30_000


def test_one_colour_draws_everything_but_the_background_in_black(tracer: Tracer) -> None:
    traced = tracer.trace(pixels.saved(pixels.logo((255, 255, 255, 255)), "PNG"), is_one_color=True)
    assert set(traced.colors) == {"#000000"}


def test_a_more_faithful_level_keeps_more_colours(tracer: Tracer) -> None:
    stripes = Image.new("RGB", (240, 240), "white")
    for number in range(12):
        stripes.paste((20 * number, 255 - 20 * number, 90), (20 * number, 20, 20 * number + 20, 220))
    data = pixels.saved(stripes, "PNG")
    counts = [len(tracer.trace(data, level).colors) for level in (0, 1, LEVELS - 1)]
    assert counts == sorted(counts)
    assert counts[0] <= 2
    assert counts[-1] == 13


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pixels.huge_png(), "PICTURE_TOO_MANY_PIXELS"),
        (pixels.truncated_jpeg(), "PICTURE_DAMAGED"),
        (b"\x89PNG\r\n\x1a\n" + bytes(30_000_000), "PICTURE_FILE_TOO_LARGE"),
        (b"\x89PNG\r\n\x1a\n", "PICTURE_DAMAGED"),
        (b"\0\0\0\x1cftypheic" + bytes(90), "PICTURE_NOT_SUPPORTED"),
        (b"II*\0" + bytes(90), "PICTURE_NOT_SUPPORTED"),
        (pixels.saved(Image.new("RGBA", (9, 9)), "PNG"), "PICTURE_EMPTY"),
    ],
    ids=["bomb", "truncated JPEG", "large file", "only a head", "HEIC", "TIFF", "transparent"],
)
def test_what_is_not_decoded_is_named(data: bytes, code: str, tracer: Tracer) -> None:
    with pytest.raises(PictureError) as refused:
        tracer.trace(data)
    assert refused.value.code == code


@pytest.mark.full
def test_of_a_long_animation_the_first_frame_is_traced(tracer: Tracer) -> None:
    assert tracer.trace(pixels.long_gif()).colors == ("#c02020",)


def test_a_picture_that_a_camera_held_sideways_stands_upright(tracer: Tracer) -> None:
    wide = Image.new("RGB", (300, 100), "white")
    exif = Image.Exif()
    exif[0x0112] = 6
    traced = tracer.trace(pixels.saved(wide, "JPEG", exif=exif))
    _, _, width, height = map(float, traced.svg.split('viewBox="')[1].split('"')[0].split())
    assert height > width


def test_a_picture_of_one_pixel_is_traced(tracer: Tracer) -> None:
    assert gate.admit(tracer.trace(pixels.saved(Image.new("RGB", (1, 1), "red"), "PNG")).svg)
