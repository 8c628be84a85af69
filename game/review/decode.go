package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tearline/game/play"
	"tearline/game/rules"
)

// mostBytes is the greatest length of a report that is read. The longest games of
// the longest cases come to a tenth of it.
const mostBytes = 16 << 20

// ReadReport reads the report of a game of the case, as Encode wrote it. What is
// cut off, damaged, of another format or case, or of the case as it was before a
// change, is an error that says so.
func ReadReport(c *rules.Case, data []byte) (*Report, error) {
	var j jsonReport
	if err := decode(data, &j); err != nil {
		return nil, err
	}
	switch {
	case j.Format != ReportFormat:
		return nil, fmt.Errorf("the review has format %d, and %d is read here: review the game again", j.Format, ReportFormat)
	case j.Case != c.Name:
		return nil, fmt.Errorf("the review is of a game of %q, not of %q", shortened(j.Case), c.Name)
	case j.Hash != CaseHash(c):
		return nil, fmt.Errorf("the case %q has been changed since: review the game again", c.Name)
	}
	r := &Report{Whole: j.Whole, Total: j.Total, Nothing: j.Nothing, Doctrine: j.Doctrine, Par: j.Par}
	seat, known := named(c.ServiceIDs(), func(v rules.ServiceID) string { return c.Services[v].Name }, j.Seat)
	if !known || c.Services[seat].Kind != rules.Seat {
		return nil, fmt.Errorf("the review is of a seat %q, which the case does not have", shortened(j.Seat))
	}
	r.Seat = seat
	for i := range j.Decisions {
		d, err := understood(c, &j.Decisions[i])
		if err == nil && i > 0 && d.No <= r.Decisions[i-1].No {
			err = errors.New("it stands after a later one")
		}
		if err != nil {
			return nil, fmt.Errorf("the review of decision %d: %w", j.Decisions[i].No, err)
		}
		r.Decisions = append(r.Decisions, d)
	}
	for i := range j.Opportunities {
		o, err := j.Opportunities[i].understood(c)
		if err != nil {
			return nil, fmt.Errorf("opportunity %d of the review: %w", i+1, err)
		}
		r.Opportunities = append(r.Opportunities, o)
	}
	for i := range j.Confidence {
		if err := j.Confidence[i].possible(); err != nil {
			return nil, fmt.Errorf("estimate %d of the review: %w", i+1, err)
		}
	}
	r.Confidence = j.Confidence
	return r, nil
}

// ReadDecision reads the review of one decision, as EncodeDecision wrote it, with
// errors like those of ReadReport.
func ReadDecision(c *rules.Case, data []byte) (Decision, error) {
	var j jsonDecision
	if err := decode(data, &j); err != nil {
		return Decision{}, err
	}
	d, err := understood(c, &j)
	if err != nil {
		return Decision{}, fmt.Errorf("the review of decision %d: %w", j.No, err)
	}
	return d, nil
}

// decode decodes one JSON value and wants nothing more.
func decode(data []byte, v any) error {
	if len(data) > mostBytes {
		return fmt.Errorf("the review has %d bytes, and at most %d are read: it is none of this game", len(data), mostBytes)
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	err := d.Decode(v)
	if err == nil && d.More() {
		err = errors.New("something follows its end")
	}
	if err != nil {
		return fmt.Errorf("the review cannot be read, so review the game again: %s", strings.TrimPrefix(err.Error(), "json: "))
	}
	return nil
}

// shortened keeps a foreign word from filling the screen.
func shortened(word string) string {
	const most = 40
	if r := []rune(word); len(r) > most {
		return string(r[:most]) + "..."
	}
	return word
}

// named finds an identifier by its name.
func named[ID any](all func(func(ID) bool), name func(ID) string, want string) (id ID, found bool) {
	for id := range all {
		if name(id) == want {
			return id, true
		}
	}
	return id, false
}

func understood(c *rules.Case, j *jsonDecision) (Decision, error) {
	d := Decision{
		No: j.No, Watch: j.Watch, Special: j.Special, Shows: j.Shows, Loss: j.Loss, LossError: j.Error, Drop: j.Drop, Truth: j.Truth, Exact: j.Exact, Close: j.Close, Untold: j.Untold,
	}
	judgement := slices.Index(JudgementWords[:], j.Judgement)
	switch {
	case j.No < 1:
		return d, errors.New("decisions are numbered from 1")
	case j.Watch < 1 || j.Watch > c.Watches:
		return d, fmt.Errorf("the case has %d watches and no watch %d", c.Watches, j.Watch)
	case judgement < 0:
		return d, fmt.Errorf("%q is no judgement", shortened(j.Judgement))
	case !slices.Contains(specials[:], j.Special):
		return d, fmt.Errorf("%q is no special case", shortened(string(j.Special)))
	case slices.ContainsFunc(j.Shows, func(k Competence) bool { return !slices.Contains(Competences, k) }):
		return d, errors.New("it shows a competence that there is not")
	case j.Error < 0 || !likely(j.Drop) || !likely(j.Truth) || j.Untold < 0:
		return d, errors.New("the drop, the error or what is untold is out of range")
	}
	d.Judgement = Judgement(judgement)
	var err error
	if d.Made, err = j.Made.understood(c); err != nil {
		return d, err
	}
	if d.Best, err = j.Best.understood(c); err != nil {
		return d, err
	}
	for i := range j.Others {
		a, err := j.Others[i].understood(c)
		if err != nil {
			return d, err
		}
		d.Others = append(d.Others, a)
	}
	return d, nil
}

// likely reports whether something can be a chance.
func likely(p rules.PerMille) bool { return p >= 0 && p <= rules.One }

func (j *jsonAlternative) understood(c *rules.Case) (Alternative, error) {
	d, err := play.ParseDecision(c, j.Decision)
	switch {
	case err != nil:
		return Alternative{}, fmt.Errorf("%q: %w", shortened(j.Decision), err)
	case !likely(j.Chance) || !likely(j.TurnedChance):
		return Alternative{}, fmt.Errorf("%q: chances go from 0 to %d per mille", shortened(j.Decision), rules.One)
	case j.Worlds < 0 || j.Ahead < 0 || j.Ahead > j.Worlds:
		return Alternative{}, fmt.Errorf("%q: it is ahead in %d of %d worlds", shortened(j.Decision), j.Ahead, j.Worlds)
	}
	return Alternative{
		Decision: d, Known: j.Known, Chance: j.Chance, Accounts: j.Accounts,
		Turned: j.Turned, TurnedChance: j.TurnedChance, TurnedAccounts: j.TurnedAccounts, Worlds: j.Worlds, Ahead: j.Ahead, Gain: j.Gain,
	}, nil
}

func (j *jsonOpportunity) understood(c *rules.Case) (Opportunity, error) {
	report, known := named(c.ReportIDs(), func(r rules.ReportID) string { return c.Reports[r].Name }, j.Report)
	if !known {
		return Opportunity{}, fmt.Errorf("the case has no report %q", shortened(j.Report))
	}
	to, known := named(c.ServiceIDs(), func(v rules.ServiceID) string { return c.Services[v].Name }, j.To)
	if !known {
		return Opportunity{}, fmt.Errorf("the case has no service %q", shortened(j.To))
	}
	if j.Watch < 1 || j.Watch > c.Watches || j.Error < 0 {
		return Opportunity{}, errors.New("the watch or the error is out of range")
	}
	return Opportunity{j.Watch, report, to, j.Must, j.Shared, j.Ahead, j.Error}, nil
}
