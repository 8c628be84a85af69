"""Gives a subset font its own family name: a subset is a modified version."""

import sys

from fontTools.ttLib import TTFont

path, family, style = sys.argv[1:]
font = TTFont(path)
names = {
    1: family + ("" if style in ("Regular", "Bold") else " " + style),
    2: "Bold" if style == "Bold" else "Regular",
    3: family.replace(" ", "") + "-" + style,
    4: family + " " + style,
    6: family.replace(" ", "") + "-" + style,
}
keep = {0, 7, 13, 14}
table = font["name"]
table.names = [n for n in table.names if n.nameID in keep and n.platformID == 3]
for key, text in names.items():
    table.setName(text, key, 3, 1, 0x409)
if "CFF " in font:
    top = font["CFF "].cff
    top.fontNames = [names[6]]
    top[0].FamilyName, top[0].FullName = family, names[4]
font.save(path)
