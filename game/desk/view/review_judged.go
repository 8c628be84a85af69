package view

import (
	"slices"

	"tearline/game/review"
	"tearline/game/rules"
)

// Judged is all that there is to say about one decision.
type Judged struct {
	Stop
	What       string // what is particular about what was decided: who gets what of a report; or ""
	Head       string // the judgement in a sentence; "" while it is not weighed
	Particular string // what is particular about it; or ""
	Best       string // what would have been best; "" where nothing was plainly better
	Instead    rules.Decision
	Near       string // the best with the same report and recipient, where that is something else; or ""
	Knew       Column
	Turned     Column
	Came       []Entry // what came of it, in the ledgers and else
	Others     []Weighed
	OthersN    int // how many there are
}

// Column is one side of a judgement: the chance of a good outcome and sentences.
type Column struct {
	Made, Best rules.PerMille
	Words      [2]string // of both, with the points
	Sentences  []string
}

// Weighed is something else that could have been decided.
type Weighed struct {
	Text  string
	Gain  string // points beside what was decided, with a sign
	Ahead string // in how many of how many worlds it came to more
	Said  string
}

// mostSentences is how many there are in a column.
const mostSentences = 5

// mostOthers is how many alternatives are told.
const mostOthers = 5

// Judge tells one decision. at is the desk as it was before it.
func (r *Review) Judge(no int, at *Desk) *Judged {
	i := slices.IndexFunc(r.Stops, func(s Stop) bool { return s.No == no })
	if i < 0 {
		return nil
	}
	d, made := r.desk, r.made(no)
	j := &Judged{Stop: r.Stops[i], What: capital(d.particulars(made))}
	j.Came = d.entries(r.came(no), true)
	w := r.decision[no]
	if w == nil {
		j.Turned.add(r.booked(j.Came))
		return j
	}
	t := telling{d, at, r, w}
	j.Head, j.Particular = t.verdict(), t.special()
	if j.Until > 0 && j.Judgement >= review.Inaccuracy && j.Particular == "" {
		j.Particular = d.Say("review.still-open", "N", j.Until)
	}
	if w.Loss > 0 {
		j.Best, j.Instead, j.Near = capital(d.Could(w.Best.Decision)), w.Best.Decision, t.near()
	}
	j.Knew = Column{Made: w.Made.Chance, Best: bestChance(w), Words: t.worth(w.Made.Chance, w.Made.Known, bestChance(w), bestKnown(w))}
	j.Turned = Column{Made: w.Made.TurnedChance, Best: w.Best.TurnedChance, Words: t.worth(w.Made.TurnedChance, w.Made.Turned, w.Best.TurnedChance, w.Best.Turned)}
	j.Knew.add(t.means(), t.account(), t.leave(), t.price(), t.believed(), t.ready())
	j.Knew.Sentences = j.Knew.Sentences[:min(len(j.Knew.Sentences), mostSentences)]
	j.Turned.add(t.turned(), t.luck(), t.truth(), r.booked(j.Came))
	j.Others, j.OthersN = t.others(), len(w.Others)+w.Untold
	if j.Instead != nil {
		j.OthersN-- // the best is told by itself
	}
	return j
}

// add puts sentences at the end, but for those that there are not.
func (c *Column) add(sentences ...string) {
	for _, s := range sentences {
		if s != "" {
			c.Sentences = append(c.Sentences, capital(s))
		}
	}
}

func (r *Review) made(no int) rules.Decision {
	for _, ch := range r.outcome.Chapters {
		if int(ch.No) == no {
			return ch.Decision
		}
	}
	return rules.EndWatch{}
}

// came is what came of a decision, then and later, that is worth telling.
func (r *Review) came(no int) (came []rules.Event) {
	for _, ch := range r.outcome.Chapters {
		for _, e := range ch.Events {
			if int(e.Cause) == no && e.Who == r.desk.K.Seat && eventKeys[e.Kind] != "" && !repeats(e) {
				came = append(came, e)
			}
		}
	}
	return came
}

// booked says how much of the ledgers goes back to a decision.
func (r *Review) booked(came []Entry) string {
	d, sum, n := r.desk, rules.Points(0), 0
	for _, e := range came {
		sum += e.Delta
		if e.Delta != 0 {
			n++
		}
	}
	if n == 0 {
		return d.Say("review.booked-none")
	}
	return d.Count("review.booked", n, "Points", d.Points(sum, true))
}

// telling makes the sentences about one decision.
type telling struct {
	*Desk // after the last watch
	at    *Desk
	r     *Review
	w     *review.Decision
}

// worth writes both chances, each with its points.
func (t telling) worth(made rules.PerMille, madePoints rules.Points, best rules.PerMille, bestPoints rules.Points) [2]string {
	return [2]string{
		t.Say("review.worth", "Chance", t.Percent(made), "Points", t.inPoints(madePoints)),
		t.Say("review.worth", "Chance", t.Percent(best), "Points", t.inPoints(bestPoints)),
	}
}

func (t telling) verdict() string {
	w := t.w
	gaps := []any{"Judgement", capital(t.Desk.Judgement(w.Judgement)), "Drop", t.Percent(w.Drop),
		"From", t.Percent(bestChance(w)), "To", t.Percent(w.Made.Chance)}
	switch {
	case w.Special == review.Forced:
		return t.Count("review.head-forced", int(t.at.K.Hours), gaps...)
	case w.Moot():
		return t.Say("review.head-lost", gaps...)
	case w.Loss <= 0:
		return t.Count("review.head-best", len(w.Others)+w.Untold, gaps...)
	case w.Close:
		return t.Say("review.head-close", gaps...)
	}
	return t.Say("review.head", gaps...)
}

func (t telling) special() string {
	w := t.w
	switch w.Special {
	case review.AlreadyLost:
		if w.Moot() {
			return "" // it is said at the head
		}
		return t.Say("review.lost-already", "Chance", t.Percent(bestChance(w)), "Points", t.inPoints(w.Loss))
	case review.ForTheAsk:
		return t.Say("review.for-the-ask", "Points", t.inPoints(w.Loss))
	case review.EndedBadly:
		return t.Say("review.ended-badly", "Knew", t.Percent(w.Made.Chance), "Turned", t.Percent(w.Made.TurnedChance))
	}
	return ""
}

// means says what both branches came to over the worlds.
func (t telling) means() string {
	w := t.w
	gaps := []any{"Worlds", w.Made.Worlds, "Made", t.Points(w.Made.Known, false)}
	if w.Loss <= 0 {
		if len(w.Others) == 0 {
			return t.Say("review.means-forced", gaps...)
		}
		next := &w.Others[0]
		gaps = append(gaps, "Next", t.Instead(next.Decision, w.Made.Decision), "Gain", t.Points(abs(next.Gain), false))
		switch {
		case t.Points(next.Gain, false) == t.Points(0, false):
			return t.Say("review.means-same", gaps...)
		case next.Gain > 0 && w.Moot():
			return t.Say("review.means-lost", gaps...)
		case next.Gain > 0:
			return t.Say("review.means-close", gaps...)
		}
		return t.Say("review.means-best", gaps...)
	}
	return t.Say("review.means", append(gaps, "Best", t.Points(bestKnown(w), false), "Loss", t.Points(w.Loss, false),
		"Error", t.Points(max(w.LossError, 10), false), "Ahead", w.Best.Ahead, "Of", w.Best.Worlds)...)
}

// account says in which account most of the loss lies, and what stands against it.
func (t telling) account() string {
	if t.w.Loss <= 0 {
		return ""
	}
	var most, against rules.Account
	less := func(a rules.Account) rules.Points { return t.w.Best.Accounts[a] - t.w.Made.Accounts[a] }
	for a := rules.SourcesProtected; a <= rules.HarmAverted; a++ {
		if less(a) > less(most) {
			most = a
		}
		if less(a) < less(against) {
			against = a
		}
	}
	if most == 0 {
		return ""
	}
	gaps := []any{"Account", t.AccountName(most), "Made", t.Points(t.w.Made.Accounts[most], false), "Best", t.Points(t.w.Best.Accounts[most], false)}
	if -less(against)*5 < less(most) {
		return t.Say("review.account", gaps...)
	}
	return t.Say("review.account-against", append(gaps, "Other", t.AccountName(against),
		"OtherMade", t.Points(t.w.Made.Accounts[against], false), "OtherBest", t.Points(t.w.Best.Accounts[against], false))...)
}

// turned says what both branches came to in the game as it was.
func (t telling) turned() string {
	w := t.w
	gaps := []any{"Made", t.Points(w.Made.Turned, false), "Best", t.Points(w.Best.Turned, false)}
	switch {
	case w.Loss <= 0:
		return t.Say("review.turned-alone", gaps...)
	case w.Best.Turned < w.Made.Turned:
		return t.Say("review.turned-worse", gaps...)
	case w.Best.Turned == w.Made.Turned:
		return t.Say("review.turned-same", gaps...)
	}
	return t.Say("review.turned", gaps...)
}

// little is what no sentence is lost about.
const little rules.Points = 50

// luck says what what could not be known did, beside what judgment did.
func (t telling) luck() string {
	w := t.w
	luck := w.Made.Turned - w.Made.Known
	gaps := []any{"Luck", t.inPoints(abs(luck)), "Loss", t.inPoints(w.Loss), "Knew", t.Points(w.Made.Known, false)}
	key := "review.luck-good"
	switch lost, fate := w.Loss >= little, w.Special == review.Forced || w.Special == review.AlreadyLost; {
	case abs(luck) < little && lost && w.Best.Turned <= w.Made.Turned:
		key = "review.luck-best"
		gaps = append(gaps, "Took", t.inPoints(bestKnown(w)-w.Best.Turned))
	case abs(luck) < little && lost:
		key = "review.luck-none-lost"
	case abs(luck) < little:
		key = "review.luck-none"
	case fate && !lost && luck < 0:
		key = "review.luck-took"
	case fate && !lost:
		key = "review.luck-gave"
	case luck < 0 && lost:
		key = "review.luck-both"
	case luck < 0:
		key = "review.luck-bad"
	case lost && luck >= w.Loss:
		key = "review.luck-saved"
	case lost:
		key = "review.luck-back"
	}
	return t.Say(key, gaps...)
}

// others are the best of the rest, those first that were weighed in most worlds.
func (t telling) others() (all []Weighed) {
	for i := range t.w.Others {
		a := &t.w.Others[i]
		if len(all) == mostOthers {
			break
		}
		if t.w.Loss > 0 && a.Decision == t.w.Best.Decision {
			continue
		}
		x := Weighed{Text: capital(t.Instead(a.Decision, t.w.Made.Decision)), Gain: t.Points(a.Gain, true),
			Ahead: t.Say("review.of", "N", a.Ahead, "Of", a.Worlds)}
		x.Said = t.Say("review.weighed", "What", x.Text, "Gain", x.Gain, "Ahead", a.Ahead, "Of", a.Worlds)
		all = append(all, x)
	}
	return all
}

// bits writes tenths of a bit.
func (b *Book) bits(tenths int) string {
	one := 2
	if tenths == 10 {
		one = 1
	}
	return b.Count("review.bits", one, "Bits", b.Points(rules.Points(10*tenths), false))
}
