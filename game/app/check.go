//go:build !js

package app

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"text/tabwriter"

	"go.yaml.in/yaml/v4"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/levels"
)

// checked is what check has to say.
type checked struct {
	Findings level.Findings  `json:"findings"`
	Balance  []*play.Balance `json:"balance"`
}

// check reads cases as strictly as the game does, and weighs them.
func check(ctx context.Context, std streams, args []string) error {
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	asJSON := flags.Bool("json", false, "print JSON")
	seeds := flags.Int("seeds", 400, "how many games of each policy")
	quick := flags.Bool("quick", false, "leave the search out, which takes the longest")
	names, err := parseMixed(flags, args)
	if err != nil {
		return err
	}
	if *seeds < 1 {
		return &usageError{"-seeds must be 1 or more"}
	}
	if len(names) == 0 {
		names = levels.List()
	} else if names, err = caseFiles(names); err != nil {
		return err
	}
	all := checked{Findings: level.Findings{}, Balance: []*play.Balance{}}
	for _, name := range names {
		if err := all.add(ctx, std, name, *quick, *seeds); err != nil {
			return err
		}
	}
	if err := all.print(std.out, *asJSON); err != nil {
		return err
	}
	if len(all.Findings) > 0 {
		return errSaid
	}
	return nil
}

// caseFiles replaces folders by the case files in them.
func caseFiles(names []string) ([]string, error) {
	var files []string
	for _, name := range names {
		info, err := os.Stat(name)
		switch {
		case errors.Is(err, fs.ErrNotExist) && filepath.Ext(name) == "":
			files = append(files, name) // perhaps a built-in case
		case err != nil:
			return nil, err
		case info.IsDir():
			found, _ := filepath.Glob(filepath.Join(name, "*.yaml")) // the pattern is well-formed
			if len(found) == 0 {
				return nil, fmt.Errorf("%s: there is no case file (*.yaml) in this folder", name)
			}
			files = append(files, found...)
		default:
			files = append(files, name)
		}
	}
	return files, nil
}

// add checks one case. Only what keeps it from being checked is an error.
func (all *checked) add(ctx context.Context, std streams, name string, quick bool, seeds int) error {
	c, err := loadCase(name)
	if err != nil {
		return all.find(err)
	}
	policies, err := all.policies(ctx, std, c, name, quick)
	if err != nil {
		return err
	}
	b, err := play.Weigh(ctx, c, policies, seeds, showProgress(std.err, c.ID))
	if err != nil {
		return err
	}
	all.Balance = append(all.Balance, b)
	for _, f := range b.Flaws() {
		at, err := placeOf(name, f.Key)
		if err != nil {
			return err
		}
		at.Message = f.What
		all.Findings = append(all.Findings, at)
	}
	return nil
}

// policies lists what a case is weighed by: habits, the doctrine, what a search finds
// unless it is to be quick, and the plans beside it.
func (all *checked) policies(ctx context.Context, std streams, c *level.Case, name string, quick bool) ([]play.Policy, error) {
	var plans []play.Policy
	var played []*play.Session
	for _, beside := range [][2]string{{".good.plan", play.GoodPlan}, {".poor.plan", play.PoorPlan}} {
		plan, err := planBeside(c, name, beside[0])
		if err == nil && plan != nil {
			var s *play.Session
			if s, _, err = plan.Play(c, plan.Seed); err == nil {
				played = append(played, s)
			}
			plans = append(plans, plan.Policy(beside[1]))
		}
		if err := all.find(err); err != nil {
			return nil, err
		}
	}
	if quick {
		return slices.Concat(play.Policies, plans), nil
	}
	fmt.Fprintf(std.err, "%s: looking for the best line\n", c.ID)
	search, err := review.Policy(ctx, c, played)
	return slices.Concat(play.Policies, []play.Policy{search}, plans), err
}

// placeOf returns where a key stands in the file of a case that has been read;
// as far as it stands there, and else where the case begins.
func placeOf(name string, key []string) (level.Finding, error) {
	file, data, err := caseData(name)
	if err != nil {
		return level.Finding{}, err
	}
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		return level.Finding{}, fmt.Errorf("%s: %w", file, err)
	}
	at, in := level.Finding{File: file, Line: 1, Col: 1}, root.Content[0]
	for _, word := range key {
		i := 0
		for i < len(in.Content) && in.Content[i].Value != word {
			i += 2
		}
		if in.Kind != yaml.MappingNode || i >= len(in.Content) {
			break
		}
		at.Line, at.Col, in = in.Content[i].Line, in.Content[i].Column, in.Content[i+1]
	}
	return at, nil
}

// find keeps what is a finding and returns any other error.
func (all *checked) find(err error) error {
	var found level.Findings
	if errors.As(err, &found) {
		all.Findings = append(all.Findings, found...)
		return nil
	}
	return err
}

// showProgress prints how far the games of a case are, ten times at most.
func showProgress(to io.Writer, id string) func(done, of int) {
	var shown atomic.Int64
	return func(done, of int) {
		tenth := int64(done * 10 / of)
		if shown.Load() < tenth && shown.Swap(tenth) < tenth {
			fmt.Fprintf(to, "%s: %d of %d games\n", id, done, of)
		}
	}
}

func (all *checked) print(out io.Writer, asJSON bool) error {
	if asJSON {
		e := json.NewEncoder(out)
		e.SetIndent("", "  ")
		return e.Encode(all)
	}
	for _, f := range all.Findings {
		fmt.Fprintln(out, f)
	}
	for _, b := range all.Balance {
		fmt.Fprintf(out, "\n%s, %d games each (%d %% of the variance is luck)\n", b.Case, b.Seeds, int(100*b.Luck+0.5))
		t := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
		fmt.Fprintln(t, "policy\ttotal\t±\tsources\ttrust\tbreach\tharm\tsd\t")
		for _, r := range b.Rows {
			fmt.Fprintf(t, "%s\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t\n", r.Policy, r.Total.Mean, r.Total.CI,
				r.Sources.Mean, r.Trust.Mean, r.Breach.Mean, r.Harm.Mean, r.Total.SD)
		}
		if err := t.Flush(); err != nil {
			return err
		}
	}
	return nil
}
