#!/usr/bin/env python3
"""Cuts the font of pictures out of Noto Sans JP Regular: subset.py NotoSansJP-Regular.ttf OUT.ttf

Needs fontTools. Keeps European scripts, symbols, and the characters of JIS X 0208 and Windows-31J; leaves out what
only a text layout engine would read.
"""
import sys

from fontTools import subset


def decoded(pairs, encoding):
    for pair in pairs:
        try:
            yield from (ord(character) for character in bytes(pair).decode(encoding))
        except UnicodeDecodeError:
            pass


EUROPEAN = [range(0x20, 0x180), range(0x370, 0x530)]
SYMBOLS = [range(0x2000, 0x2070), range(0x20A0, 0x20C0), range(0x2100, 0x2800), range(0x3000, 0x3100), range(0xFF00, 0xFFF0)]
JIS_X_0208 = decoded(((high, low) for high in range(0xA1, 0xFF) for low in range(0xA1, 0xFF)), "euc_jp")
WINDOWS_31J = decoded(((high, low) for high in range(0x81, 0xFD) for low in range(0x40, 0xFD)), "cp932")

options = subset.Options()
options.hinting = False
options.layout_features = []
options.notdef_outline = True
options.glyph_names = True
options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "STAT", "DSIG", "gasp"]
font = subset.load_font(sys.argv[1], options)
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes={code for part in EUROPEAN + SYMBOLS + [JIS_X_0208, WINDOWS_31J] for code in part})
subsetter.subset(font)
font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
font["post"].formatType = 2.0
font["post"].extraNames = []
font["post"].mapping = {}
subset.save_font(font, sys.argv[2], options)
