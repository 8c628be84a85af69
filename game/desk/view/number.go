package view

import (
	"strconv"
	"strings"

	words "tearline/assets/strings"
	"tearline/game/rules"
)

// Points writes points as players read them: whole, or with one decimal place
// where the hundredths matter; signed adds a plus.
func (b *Book) Points(p rules.Points, signed bool) string { return points(b.say, p, signed) }

func points(say *words.Catalogue, p rules.Points, signed bool) string {
	sign, n := "", int(p)
	switch {
	case n < 0:
		sign, n = "−", -n
	case signed && n > 0:
		sign = "+"
	}
	tenths := (n + 5) / 10
	if tenths == 0 {
		return "0"
	}
	text := strconv.Itoa(tenths / 10)
	if tenths%10 != 0 {
		text += say.Say("number.point") + strconv.Itoa(tenths%10)
	}
	return sign + text
}

// Percent writes a probability in whole per cent; what is neither nothing nor
// certain never looks so.
func (b *Book) Percent(p rules.PerMille) string { return percent(b.say, p) }

func percent(say *words.Catalogue, p rules.PerMille) string {
	n := int(p+5) / 10
	if p > 0 && p < rules.One {
		n = min(max(n, 1), 99)
	}
	return say.Say("number.percent", "N", n)
}

// Odds writes a probability as people say it: 1 in 3.
func (b *Book) Odds(p rules.PerMille) string {
	switch {
	case p <= 0:
		return b.Say("number.never")
	case p >= rules.One:
		return b.Say("number.always")
	case p <= 550 && (p < 360 || p >= 460): // 4 in 10 is neither 1 in 3 nor 1 in 2
		return b.Say("number.odds", "K", 1, "N", int((rules.One+p/2)/p))
	}
	return b.Say("number.odds", "K", min(int(p+50)/100, 9), "N", 10)
}

// list joins names as a sentence does: A, B and C.
func (b *Book) list(names []string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	}
	head := strings.Join(names[:len(names)-1], b.Say("number.comma"))
	return b.Say("number.and", "A", head, "B", names[len(names)-1])
}

// capital makes the first letter of a sentence one.
func capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// Points writes points outside of a case.
func Points(say *words.Catalogue, p rules.Points) string { return points(say, p, true) }

// Capital makes the first letter of a sentence one.
func Capital(s string) string { return capital(s) }
