"""PDFs as drawing programs write them."""

from __future__ import annotations

import zlib


def pdf(content: str = "", *, box: str = "0 0 595 842", trailer: str = "") -> bytes:
    """Return a PDF of one page.

    Args:
        content: what is drawn on it, in PDF's own language.
        box: the page's corners in points; that of A4 unless said otherwise.
        trailer: entries of the trailer besides the usual ones.
    """
    stream = zlib.compress(content.encode())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R >>".encode(),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    data, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = len(data)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 5\n0000000000 65535 f \n{rows}trailer\n<< /Size 5 /Root 1 0 R {trailer} >>\n"
    return data + f"{end}startxref\n{table}\n%%EOF\n".encode()


RED_SQUARES = "0.75 0.13 0.13 rg 400 700 80 20 re f 400 640 30 40 re f"
"""Two red rectangles in the upper right of a page of A4."""
WHITE_PAGE = "1 1 1 rg 0 0 595 842 re f "


def locked_pdf() -> bytes:
    """Return a PDF that can't be opened without its password."""
    key = "00" * 32
    trailer = (
        f"/ID [<{key}> <{key}>] "
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /Length 40 /O <{key}> /U <{key}> >>"
    )
    return pdf(RED_SQUARES, trailer=trailer)
