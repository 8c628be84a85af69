package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"tearline/game/belief"
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
)

// ProfileFormat is the version of the format of a profile.
const ProfileFormat = 1

// ProfileName is the name under which a profile is kept in a play.Store.
const ProfileName = "profile"

// Profile is what the reviews of a player's games have shown, game by game: all
// evidence and nothing that is concluded from it. The zero value is a beginner's.
type Profile struct {
	Games []Shown
}

// Shown is what the review of one game has shown.
type Shown struct {
	Case     string         `json:"case"`
	Title    string         `json:"title"` // of the case, for the player
	Seed     uint64         `json:"seed"`
	Game     string         `json:"game"` // the hash of its last state: the same game counts once
	Decided  rules.PerMille `json:"decided"`
	Outcome  rules.PerMille `json:"outcome"`
	Signals  Signals        `json:"signals"`
	Attempts []Attempt      `json:"attempts"`

	Confidence []Confidence `json:"confidence,omitempty"` // the estimates that the case asked for
}

// The chances of knowledge tracing, per cent, for every competence: to have it at
// the beginning, to acquire it at an attempt, to decide right without it and to
// decide wrong with it.
const (
	Begin = 30
	Learn = 10
	Guess = 20
	Slip  = 10
)

// Add adds the whole review of a game that is over; one that was added before is
// replaced. tell says a decision for the player to read, and the best in its place.
// That is kept, for the case may have been changed when it is read; nil says nothing.
func (p *Profile) Add(s *play.Session, r *Report, tell func(made, best rules.Decision) (said, better string)) {
	g := r.Grade()
	now := Shown{
		Case: s.Case().ID, Title: s.Case().Words.Title, Seed: uint64(s.Seed()), Game: play.StateHash(s.State()),
		Decided: g.Decisions, Outcome: g.Outcome, Signals: Count(r.Opportunities), Attempts: r.Attempts(s.Case().Rules),
		Confidence: r.Confidence,
	}
	for i := range now.Attempts {
		now.Attempts[i].tell(r, tell)
	}
	if i := slices.IndexFunc(p.Games, func(o Shown) bool { return o.Game == now.Game }); i >= 0 {
		p.Games[i] = now
		return
	}
	p.Games = append(p.Games, now)
}

// tell says an attempt for the player to read.
func (a *Attempt) tell(r *Report, tell func(made, best rules.Decision) (said, better string)) {
	for i := range r.Decisions {
		if d := &r.Decisions[i]; tell != nil && d.No == a.No {
			if a.Said, a.BetterSaid = tell(d.Made.Decision, d.Best.Decision); a.Right {
				a.BetterSaid = ""
			}
		}
	}
}

// Wipe forgets everything.
func (p *Profile) Wipe() { *p = Profile{} }

// Confidence lists the estimates of all games.
func (p *Profile) Confidence() (all []Confidence) {
	for i := range p.Games {
		all = append(all, p.Games[i].Confidence...)
	}
	return all
}

// Signals counts the opportunities of all games.
func (p *Profile) Signals() (all Signals) {
	for i := range p.Games {
		all = all.Plus(p.Games[i].Signals)
	}
	return all
}

// Skill is how far a competence is mastered, and on what evidence.
type Skill struct {
	Competence Competence
	Known      rules.PerMille // the chance that the player has it
	Right      int            // attempts that went right
	Attempts   int            // all of them
}

// Skills returns the mastery of every competence by Bayesian knowledge tracing
// over all attempts in their order. The chance is kept in millionths from one
// attempt to the next.
func (p *Profile) Skills() (all []Skill) {
	m, err := belief.NewMastery(big.NewRat(Guess, 100), big.NewRat(Slip, 100), big.NewRat(Learn, 100))
	if err != nil {
		panic(err) // they are chances
	}
	for _, c := range Competences {
		s, known := Skill{Competence: c}, big.NewRat(Begin, 100)
		for i := range p.Games {
			for _, a := range p.Games[i].Attempts {
				if a.Competence == c {
					s.Attempts++
					if a.Right {
						s.Right++
					}
					known = step(m, known, a.Right)
				}
			}
		}
		s.Known = min(rules.PerMille(wholeParts(known, int64(rules.One))), rules.One-1) // it is never certain
		all = append(all, s)
	}
	return all
}

func step(m belief.Mastery, known *big.Rat, right bool) *big.Rat {
	next, err := m.Step(known, right)
	if err != nil {
		panic(err) // no attempt is impossible while guesses and slips are not
	}
	return big.NewRat(wholeParts(next, million), million)
}

// wholeParts returns how many parts of one there are in a fraction, to the
// nearest.
func wholeParts(x *big.Rat, parts int64) int64 {
	n := new(big.Int).Mul(x.Num(), big.NewInt(2*parts))
	n.Add(n, x.Denom())
	return n.Quo(n, new(big.Int).Mul(x.Denom(), big.NewInt(2))).Int64()
}

// Proposal is what to play next, and why: the case exercises the competence that
// is known least.
type Proposal struct {
	Case  string
	Skill Skill
	Plays int // how often the case has been played
}

// Next proposes what to play next of some cases: of those that exercise the
// competence known least, the one played least, and the first of these. ok is
// false if no case exercises any.
func (p *Profile) Next(cases []level.Cover) (next Proposal, ok bool) {
	skills := p.Skills()
	slices.SortStableFunc(skills, func(a, b Skill) int { return int(a.Known - b.Known) })
	for _, s := range skills {
		for _, c := range cases {
			if slices.Contains(c.Competences, string(s.Competence)) && (!ok || p.plays(c.ID) < next.Plays) {
				next, ok = Proposal{c.ID, s, p.plays(c.ID)}, true
			}
		}
		if ok {
			return next, true
		}
	}
	return next, false
}

func (p *Profile) plays(id string) (n int) {
	for i := range p.Games {
		if p.Games[i].Case == id {
			n++
		}
	}
	return n
}

// profileFile is a profile as it is written.
type profileFile struct {
	Format *int    `json:"tearline-profile"`
	Games  []Shown `json:"games"`
}

// Encode writes the profile as a JSON document, to keep and for the player to
// take away.
func (p *Profile) Encode() []byte {
	format, games := ProfileFormat, p.Games
	if games == nil {
		games = []Shown{}
	}
	data, err := json.MarshalIndent(profileFile{&format, games}, "", "  ")
	if err != nil {
		panic(err) // nothing in it can fail
	}
	return append(data, '\n')
}

// ReadProfile reads a profile as Encode writes it.
func ReadProfile(data []byte) (*Profile, error) {
	var file profileFile
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&file); err != nil {
		return nil, fmt.Errorf("the profile cannot be read near byte %d: %w", d.InputOffset(), err)
	}
	switch {
	case file.Format == nil:
		return nil, errors.New(`this is not a profile: it has no "tearline-profile"`)
	case *file.Format != ProfileFormat:
		return nil, fmt.Errorf("the profile has format %d, and this program reads format %d", *file.Format, ProfileFormat)
	}
	for i, g := range file.Games {
		for _, a := range g.Attempts {
			if !slices.Contains(Competences, a.Competence) {
				return nil, fmt.Errorf("game %d of the profile: there is no competence %q", i+1, a.Competence)
			}
			if !slices.Contains(JudgementWords[:], a.Judgement) {
				return nil, fmt.Errorf("game %d of the profile: there is no judgement %q", i+1, a.Judgement)
			}
		}
		for j := range g.Confidence {
			if err := g.Confidence[j].possible(); err != nil {
				return nil, fmt.Errorf("game %d of the profile: estimate %d: %w", i+1, j+1, err)
			}
		}
	}
	return &Profile{file.Games}, nil
}
