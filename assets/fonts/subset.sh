#!/bin/sh
# Rebuilds the four subsets beside this script from the full fonts.
# Needs pyftsubset (fonttools) and the Debian packages fonts-inter and
# fonts-courier-prime; pass another folder of .otf files as $1.
set -eu
src=${1:-/usr/share/fonts/opentype}
out=$(dirname "$0")
latin=U+0020-007E,U+00A0-017F,U+0218-021B
marks=U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032,U+2033,U+2039,U+203A,U+20AC,U+2116,U+2122
signs=U+2190-2193,U+2196-2199,U+21B5,U+2202,U+2206,U+2211,U+2212,U+221A,U+221E,U+2248,U+2260,U+2264,U+2265
shapes=U+25A0,U+25A1,U+25B2,U+25B3,U+25B6,U+25BC,U+25BD,U+25C6,U+25C7,U+25CB,U+25CF,U+2605,U+2606,U+2713,U+2717
cut() {
	pyftsubset "$src/$1" --unicodes="$latin,$marks,$signs,$shapes" \
		--layout-features=kern,ccmp,mark --desubroutinize --no-hinting --name-IDs='*' --output-file="$half"
	/usr/bin/python3 "$out/finish.py" "$half" "$out/$2" "$3" "$4"
}
half=$(mktemp)
trap 'rm -f "$half"' EXIT
cut inter/Inter-Regular.otf sans-regular.ttf "Tearline Sans" Regular
cut inter/Inter-SemiBold.otf sans-semibold.ttf "Tearline Sans" SemiBold
cut "courier-prime/Courier Prime.otf" type-regular.ttf "Tearline Typewriter" Regular
cut "courier-prime/Courier Prime Bold.otf" type-bold.ttf "Tearline Typewriter" Bold
