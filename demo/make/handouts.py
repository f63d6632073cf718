"""The printable handouts: Typst sources in handouts/, PDF files in media/.

    FONTS=fonts python handouts.py
"""

import os
import pathlib

import typst

HERE = pathlib.Path(__file__).resolve().parent
for name in ("chart-checklist", "editing-sheet", "data-reader-card-ar"):
    target = HERE.parent / "media" / f"{name}.pdf"
    typst.compile(HERE / "handouts" / f"{name}.typ", output=target, font_paths=[os.environ.get("FONTS", "fonts")],
                  ignore_system_fonts=True, pdf_standards=["ua-1"])
    print(f"{target.name}: {target.stat().st_size / 1024:.0f} kB")
