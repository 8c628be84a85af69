package ui

import (
	"math"
	"strings"
	"unicode/utf8"
)

// setter fills lines greedily, word by word: at the widths of a desk that
// reads as well as an optimal fit and costs a tenth.
type setter struct {
	fonts Fonts
	width float64
	lines [][]Frag
	line  []Frag
	x     float64
}

func (s *setter) set(runs []Run, most int) *Block {
	text := joined(runs)
	from := 0
	for _, to := range s.fonts.Breaks(text) {
		if to < len(text) && text[to] == '%' {
			continue // a figure keeps its sign
		}
		s.word(pieces(runs, from, to))
		if to > from && text[to-1] == '\n' {
			s.wrap()
		}
		from = to
	}
	if len(s.line) > 0 || len(s.lines) == 0 {
		s.wrap()
	}
	if most > 0 && len(s.lines) > most {
		s.cut(most)
	}
	return s.block(runs)
}

func joined(runs []Run) string {
	if len(runs) == 1 {
		return runs[0].Text
	}
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// pieces cuts the bytes from..to of all runs together into frags, one for each
// run that they touch.
func pieces(runs []Run, from, to int) []Frag {
	var out []Frag
	at := 0
	for i := range runs {
		lo, hi := max(from-at, 0), min(to-at, len(runs[i].Text))
		if lo < hi {
			out = append(out, Frag{Text: runs[i].Text[lo:hi], Style: runs[i].Style})
		}
		at += len(runs[i].Text)
	}
	return out
}

// word puts one unbreakable stretch on the line, or on the next.
func (s *setter) word(ps []Frag) {
	full, bare := 0.0, 0.0
	for i := range ps {
		ps[i].Text = strings.TrimRight(ps[i].Text, "\n")
		ps[i].Width = s.fonts.Advance(ps[i].Text, ps[i].Style)
		bare = full + s.bare(ps[i])
		full += ps[i].Width
	}
	if s.x > 0 && s.x+bare > s.width+0.01 {
		s.wrap()
	}
	if bare > s.width+0.01 {
		s.force(ps)
		return
	}
	for _, p := range ps {
		s.put(p)
	}
}

// bare is the width of a frag without the spaces at its end, which may hang
// over the margin.
func (s *setter) bare(f Frag) float64 {
	t := strings.TrimRight(f.Text, " ")
	if t == f.Text {
		return f.Width
	}
	return s.fonts.Advance(t, f.Style)
}

// force breaks a word that is wider than the line wherever it must.
func (s *setter) force(ps []Frag) {
	for _, p := range ps {
		for _, r := range p.Text {
			ch := string(r)
			w := s.fonts.Advance(ch, p.Style)
			if s.x > 0 && s.x+w > s.width+0.01 {
				s.wrap()
			}
			s.put(Frag{Text: ch, Style: p.Style, Width: w})
		}
	}
}

// put adds f to the line, to the frag before it when the style is the same.
func (s *setter) put(f Frag) {
	if f.Text == "" {
		return
	}
	if n := len(s.line); n > 0 && s.line[n-1].Style == f.Style {
		s.line[n-1].Text += f.Text
		s.line[n-1].Width += f.Width
	} else {
		f.X = s.x
		s.line = append(s.line, f)
	}
	s.x += f.Width
}

// wrap ends the line and takes the spaces off its end.
func (s *setter) wrap() {
	if n := len(s.line); n > 0 {
		last := &s.line[n-1]
		if t := strings.TrimRight(last.Text, " "); t != last.Text {
			last.Text, last.Width = t, s.fonts.Advance(t, last.Style)
		}
	}
	s.lines = append(s.lines, s.line)
	s.line, s.x = nil, 0
}

// cut keeps the first most lines and ends the last of them in an ellipsis.
func (s *setter) cut(most int) {
	s.lines = s.lines[:most]
	line := s.lines[most-1]
	if len(line) == 0 {
		return
	}
	last := &line[len(line)-1]
	for {
		t := strings.TrimRight(last.Text, " ") + "…"
		last.Width = s.fonts.Advance(t, last.Style)
		if last.X+last.Width <= s.width || last.Text == "" {
			last.Text = t
			return
		}
		_, n := utf8.DecodeLastRuneInString(last.Text)
		last.Text = last.Text[:len(last.Text)-n]
	}
}

func (s *setter) block(runs []Run) *Block {
	b := &Block{Lines: make([]SetLine, 0, len(s.lines))}
	y := 0.0
	for _, frags := range s.lines {
		l := s.measure(frags, runs)
		l.Top = y
		l.Base += y
		y += l.Height
		b.Size.W = math.Max(b.Size.W, l.Width)
		b.Lines = append(b.Lines, l)
	}
	b.Size.W, b.Size.H = math.Ceil(b.Size.W), math.Ceil(y)
	return b
}

// measure finds height and baseline of a line from the largest of its styles.
func (s *setter) measure(frags []Frag, runs []Run) SetLine {
	l := SetLine{Frags: frags}
	styles := frags
	if len(frags) == 0 && len(runs) > 0 {
		styles = []Frag{{Style: runs[0].Style}}
	}
	for _, f := range styles {
		up, down := s.fonts.Metrics(f.Style)
		h := math.Round(f.Style.Size * f.Style.Leading)
		base := (h-up-down)/2 + up
		l.Height, l.Base = math.Max(l.Height, h), math.Max(l.Base, base)
		l.Width = math.Max(l.Width, f.X+f.Width)
	}
	return l
}
