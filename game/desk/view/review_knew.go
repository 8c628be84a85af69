package view

import (
	"math"
	"slices"

	"tearline/game/belief"
	"tearline/game/rules"
)

// worry is something that could not be seen of a service.
type worry struct {
	kind  rules.AttributeKind
	now   rules.PerMille // how likely it is
	claim string
}

// worstOf is the worst that could be believed of a service, the likeliest first;
// ok is false where everything is known.
func (d *Desk) worstOf(v rules.ServiceID) (worst worry, ok bool) {
	if v == 0 {
		return worst, false
	}
	for _, kind := range attributes {
		a := d.Rules.Services[v].Attribute(kind)
		b, known := d.inference().Trait(v, kind)
		if !a.Hidden() || !known {
			continue
		}
		i := worstFirst(kind, a)[0]
		if ok && b.Chances[i] <= worst.now {
			continue
		}
		worst, ok = worry{kind, b.Chances[i], d.Say(claimKeys[kind])}, true
		if a.N > 2 {
			worst.claim = d.Say("belief.degree", "Claim", worst.claim, "Odds", d.rate(kind, a.Levels[i]))
		}
	}
	return worst, ok
}

// believed says what the seat could believe at that moment of what it could not see.
func (t telling) believed() string {
	made := t.w.Made.Decision
	about := t.phrase(made)
	if r := about.hangs; r != 0 {
		if j, ok := t.at.TrueReport(r); ok {
			return t.Say("review.believed-report", "Report", t.Title(r), "Claim", j.Claim, "Words", j.Now.Words)
		}
	}
	if x, ok := made.(rules.Protect); ok {
		f := belief.Expect(t.Rules, &t.at.K, nil)
		return t.Say("review.believed-source", "Source", t.Source(x.Source), "Words", t.Likelihood(f.Lost[x.Source]).Words)
	}
	who := about.who
	if x, ok := t.at.worstOf(who); ok {
		return t.Say("review.believed", "Who", t.Name(who), "Claim", x.claim, "Words", t.Likelihood(x.now).Words)
	}
	return ""
}

// truth says how it was with what could not be seen of a service.
func (t telling) truth() string {
	who := t.phrase(t.w.Made.Decision).who
	x, ok := t.at.worstOf(who)
	if !ok {
		return ""
	}
	a := t.Rules.Services[who].Attribute(x.kind)
	b, _ := t.at.inference().Trait(who, x.kind)
	for _, h := range t.r.outcome.Hidden {
		i := slices.Index(a.Levels[:a.N], h.Level)
		said := t.trait(h)
		if h.Service == who && h.Attribute == x.kind && i >= 0 && said != "" {
			return t.Say("review.truth", "Trait", said, "Words", t.Likelihood(b.Chances[i]).Words)
		}
	}
	return ""
}

// leave says how much of a disclosure nobody had been asked about.
func (t telling) leave() string {
	x, ok := t.w.Made.Decision.(rules.Share)
	if !ok {
		return ""
	}
	n, owners := t.at.unasked(x)
	if n == 0 {
		return ""
	}
	return t.Count("review.unasked", n, "Owners", t.list(t.names(owners)), "All", int(t.Rules.Reports[x.Report].Count))
}

// price says what a disclosure gives away of its source.
func (t telling) price() string {
	x, ok := t.w.Made.Decision.(rules.Share)
	if !ok {
		return ""
	}
	source := t.Rules.Reports[x.Report].Source
	now, after := belief.Worst(t.Rules, &t.at.K, source, nil), belief.Worst(t.Rules, &t.at.K, source, &x)
	src := &t.Rules.Sources[source]
	if src.Rival == 0 || len(src.Candidates) == 0 || t.at.gone(source) {
		return ""
	}
	gaps := []any{"Rival", t.Name(src.Rival), "Source", t.Source(source), "Now", t.Percent(now[0]), "After", t.Percent(after[0]),
		"Line", t.Percent(t.Rules.Threshold), "Bits", t.bits(given(now[0], after[0]))}
	switch same := given(now[0], after[0]) == 0; {
	case same && now[0] >= t.Rules.Threshold:
		return t.Say("review.price-spent", gaps...)
	case same:
		return t.Say("review.price-none", gaps...)
	case after[0] >= t.Rules.Threshold:
		return t.Say("review.price-danger", gaps...)
	}
	return t.Say("review.price", gaps...)
}

// given is how much surer of the truth a rival got, in tenths of a bit.
func given(now, after rules.PerMille) int {
	return int(math.Round(10 * math.Log2(float64(max(after, 1))/float64(max(now, 1)))))
}

// unasked counts the paragraphs of a share that go without the leave of somebody,
// and says of whom.
func (d *Desk) unasked(x rules.Share) (n int, owners rules.ServiceSet) {
	if d.Rules.Services[x.To].Kind == rules.Principal {
		return 0, 0
	}
	all := d.Rules.Owners(x.Report) &^ rules.SetOf(d.K.Seat, x.To)
	for p := range d.Rules.PortionIDs(x.Report) {
		form, missing := x.Forms.At(d.Rules.Index(p)), rules.ServiceSet(0)
		for v := range d.Rules.ServiceIDs() {
			if all.Has(v) && form > d.K.Leave(d.Rules, v, x.To, p) {
				missing = missing.With(v)
			}
		}
		if missing != 0 && form > rules.Withheld {
			n++
			owners |= missing
		}
	}
	return n, owners
}

// ready says what a share does for the readiness of its recipient, and what the
// best would have done.
func (t telling) ready() string {
	x, ok := t.w.Made.Decision.(rules.Share)
	if !ok {
		return ""
	}
	for _, r := range t.at.ready(x) {
		if r.Now == r.After {
			continue
		}
		best, both := t.w.Best.Decision.(rules.Share)
		gaps := []any{"Who", t.Name(x.To), "Threat", r.Name, "Now", t.Percent(r.Now), "After", t.Percent(r.After)}
		if both && t.w.Loss > 0 && best.To == x.To && best.Report == x.Report {
			if after := t.at.readyFor(r.Threat, best).After; t.Percent(after) != t.Percent(r.After) {
				return t.Say("review.ready-best", append(gaps, "Best", t.Percent(after))...)
			}
		}
		return t.Say("review.ready", gaps...)
	}
	return ""
}
