package view

import (
	"strings"

	"tearline/game/belief"
	"tearline/game/rules"
)

// Likelihood is a chance as analysts say it, in the words of ICD 203.
type Likelihood struct {
	Chance rules.PerMille
	Band   int    // which of the seven words it is, from 0
	Words  string // the word with the number: likely, 71 %
}

// BandEdges are where each of the seven words ends, in per cent. What lies on an
// edge belongs to the word that is nearer to an even chance.
var BandEdges = [...]int{5, 20, 45, 55, 80, 95, 100}

var bandKeys = [...]string{
	"likely.almost-no-chance", "likely.very-unlikely", "likely.unlikely", "likely.even",
	"likely.likely", "likely.very-likely", "likely.almost-certain",
}

// Likelihood puts a chance into words.
func (b *Book) Likelihood(p rules.PerMille) Likelihood {
	n, band := int(p+5)/10, 0
	for band < len(BandEdges)-1 && (n > BandEdges[band] || n == BandEdges[band] && n < 50) {
		band++
	}
	percent := b.Percent(p)
	switch p {
	case 0:
		percent = b.Say("likely.under")
	case rules.One:
		percent = b.Say("likely.over")
	}
	return Likelihood{Chance: p, Band: band, Words: b.Say("likely.words", "Word", b.Say(bandKeys[band]), "Percent", percent)}
}

// Bands says which chances each of the words stands for.
func (b *Book) Bands() []string {
	var out []string
	from := 1
	for i, key := range bandKeys {
		to := min(BandEdges[i], 99)
		out = append(out, b.Say("likely.band", "Word", b.Say(key), "From", from, "To", to))
		from = to
	}
	return out
}

// Judgement is what may be believed of something that cannot be seen.
type Judgement struct {
	Claim string // what is so, or is not
	Means string // what it would mean if it is so, and if it is not; or ""
	Now   Likelihood
	First Likelihood // before anything was seen
	Was   string     // the first in words, beside the present
	Why   []string   // what bears on it, in sentences
	Said  string     // claim and likelihood, to be read out
}

func (d *Desk) judge(claim, means string, now, first rules.PerMille, why []string) Judgement {
	j := Judgement{Claim: claim, Means: means, Now: d.Likelihood(now), First: d.Likelihood(first), Why: why}
	j.Was = d.Say("belief.same")
	if j.Now.Words != j.First.Words {
		j.Was = d.Say("belief.was", "First", j.First.Words)
	}
	j.Said = d.Say("belief.said", "Claim", claim, "Words", j.Now.Words)
	return j
}

// inference is what the seat may believe, reckoned once for what it knows and
// not before somebody asks.
func (d *Desk) inference() *belief.Inference {
	if d.inferred == nil {
		x := belief.Infer(d.Rules, &d.K)
		d.inferred = &x
	}
	return d.inferred
}

// soundness is the part of the inference about sources and reports.
func (d *Desk) soundness() *belief.Inference {
	if d.sound == nil {
		x := belief.Soundness(d.Rules, &d.K)
		d.sound = &x
	}
	return d.sound
}

// attributes are those of a service that may be hidden, in the order in which
// they are told.
var attributes = [...]rules.AttributeKind{rules.Publicity, rules.Discipline, rules.Penetration, rules.Candour}

// Beliefs is what may be believed of a service that cannot be seen of it.
func (d *Desk) Beliefs(v rules.ServiceID) []Judgement {
	var out []Judgement
	for _, kind := range attributes {
		a := d.Rules.Services[v].Attribute(kind)
		if !a.Hidden() {
			continue
		}
		b, ok := d.inference().Trait(v, kind)
		if !ok {
			continue
		}
		order, why := worstFirst(kind, a), d.moved(v, kind)
		mild := order[len(order)-1]
		for _, i := range order[:len(order)-1] {
			claim := d.Say(claimKeys[kind])
			if len(order) > 2 {
				claim = d.Say("belief.degree", "Claim", claim, "Odds", d.rate(kind, a.Levels[i]))
			}
			out = append(out, d.judge(claim, d.means(v, kind, a.Levels[i], a.Levels[mild]), b.Chances[i], a.Priors[i], why))
			why = nil // it is told once
		}
	}
	return out
}

// worstFirst lists the levels of an attribute, the most harmful one first.
func worstFirst(kind rules.AttributeKind, a *rules.Attribute) []int {
	var order []int
	for i := range int(a.N) {
		at := len(order)
		for at > 0 && worse(kind, a.Levels[i], a.Levels[order[at-1]]) {
			at--
		}
		order = append(order[:at], append([]int{i}, order[at:]...)...)
	}
	return order
}

func worse(kind rules.AttributeKind, a, b rules.PerMille) bool {
	if kind == rules.Discipline || kind == rules.Candour {
		return a < b
	}
	return a > b
}

var claimKeys = map[rules.AttributeKind]string{
	rules.Publicity: "belief.publicity", rules.Discipline: "belief.discipline",
	rules.Penetration: "belief.penetration", rules.Candour: "belief.candour",
}

var meansKeys = map[rules.AttributeKind]string{
	rules.Publicity: "belief.means.publicity", rules.Discipline: "belief.means.discipline",
	rules.Penetration: "belief.means.penetration", rules.Candour: "belief.means.candour",
}

// means says how often it happens if an attribute is as bad as that, and if it
// is not.
func (d *Desk) means(v rules.ServiceID, kind rules.AttributeKind, bad, mild rules.PerMille) string {
	key, to := meansKeys[kind], d.names(d.Rules.Services[v].Confidants)
	if kind == rules.Discipline && len(to) == 0 {
		key = "belief.means.slips"
	}
	return d.Say(key, "Odds", d.rate(kind, bad), "Else", d.rate(kind, mild), "Who", d.list(to))
}

// rate says how often something happens with an attribute of a level; its words
// stay together.
func (d *Desk) rate(kind rules.AttributeKind, level rules.PerMille) string {
	if kind == rules.Discipline {
		level = rules.One - level
	}
	return strings.ReplaceAll(d.Odds(level), " ", "\u00a0")
}

// believed is an attribute of a service with what may be believed of it now in
// the place of its priors.
func (d *Desk) believed(v rules.ServiceID, kind rules.AttributeKind) rules.Attribute {
	a := *d.Rules.Services[v].Attribute(kind)
	if !a.Hidden() {
		return a
	}
	if b, ok := d.inference().Trait(v, kind); ok {
		a.Priors = b.Chances
	}
	return a
}

// mean is the level of an attribute to be expected.
func (d *Desk) mean(v rules.ServiceID, kind rules.AttributeKind) rules.PerMille {
	return d.believed(v, kind).Mean()
}

// SoundSource is whether a source is what it says it is; ok is false where there
// is no doubt of it.
func (d *Desk) SoundSource(id rules.SourceID) (j Judgement, ok bool) {
	for _, b := range d.soundness().Sources {
		if b.Source == id {
			first := rules.One - d.Rules.Sources[id].Fabricated
			return d.judge(d.Say("belief.sound", "Source", d.Source(id)), "", rules.One-b.Fabricated, first, d.foundOf(id)), true
		}
	}
	return Judgement{}, false
}

// TrueReport is whether what a report says is so; ok is false where there is no
// doubt of it.
func (d *Desk) TrueReport(id rules.ReportID) (j Judgement, ok bool) {
	for _, b := range d.soundness().Reports {
		if b.Report == id {
			return d.judge(d.Say("belief.true"), "", rules.One-b.False, d.trueAtFirst(id), d.found(id)), true
		}
	}
	return Judgement{}, false
}

// trueAtFirst is the chance that a report is true, before anything was found.
func (d *Desk) trueAtFirst(id rules.ReportID) rules.PerMille {
	if d.atFirst == nil {
		x := belief.Soundness(d.Rules, &rules.Knowledge{Seat: d.K.Seat, Watch: 1, Held: d.K.Held})
		d.atFirst = &x
	}
	for _, b := range d.atFirst.Reports {
		if b.Report == id {
			return rules.One - b.False
		}
	}
	return rules.One
}
