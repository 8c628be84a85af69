"""Finishes a subset font: gives it its own family name, because a subset is a
modified version, and TrueType outlines, which are measured and drawn faster than
PostScript outlines."""

import sys

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

TOLERANCE = 0.0005  # of an em; a twentieth of a pixel at 100 px


def rename(font, family, style):
    names = {
        1: family + ("" if style in ("Regular", "Bold") else " " + style),
        2: "Bold" if style == "Bold" else "Regular",
        3: family.replace(" ", "") + "-" + style,
        4: family + " " + style,
        6: family.replace(" ", "") + "-" + style,
    }
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in {0, 7, 13, 14} and n.platformID == 3]
    for key, text in names.items():
        table.setName(text, key, 3, 1, 0x409)


def to_truetype(font):
    drawn, order = font.getGlyphSet(), font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(drawn)
        drawn[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm * TOLERANCE, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
    del font["CFF "]
    profile = font["maxp"]
    profile.tableVersion = 0x00010000
    for field in ("Zones", "TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements",
                  "SizeOfInstructions", "ComponentElements"):
        setattr(profile, "max" + field, int(field == "Zones"))
    font["glyf"].compile(font)  # sets the bounds of each glyph
    font["hmtx"].metrics = {n: (w, getattr(glyphs[n], "xMin", 0)) for n, (w, _) in font["hmtx"].metrics.items()}
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


source, target, family, style = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
rename(font, family, style)
to_truetype(font)
font.save(target)
