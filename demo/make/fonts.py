"""Turns the web fonts of @fontsource/inter and @fontsource/ibm-plex-sans-arabic (npm) into the TTF files that we draw with.

    npm install @fontsource/inter@5 @fontsource/ibm-plex-sans-arabic@5
    python fonts.py node_modules/@fontsource fonts
"""

import pathlib
import sys

from fontTools.ttLib import TTFont

source, target = (pathlib.Path(argument) for argument in sys.argv[1:3])
target.mkdir(parents=True, exist_ok=True)
for family, subset in (("inter", "latin"), ("ibm-plex-sans-arabic", "arabic"), ("ibm-plex-sans-arabic", "latin")):
    for weight in (400, 500, 600, 700):
        font = TTFont(source / family / "files" / f"{family}-{subset}-{weight}-normal.woff2")
        font.flavor = None
        font.save(target / f"{family}-{subset}-{weight}.ttf")
