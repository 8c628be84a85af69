//go:build !js

package app

import (
	"context"
	"flag"
	"fmt"
	"io"

	"tearline/game/play"
	"tearline/game/review"
)

// reviewGame says what each decision of a game was worth.
func reviewGame(ctx context.Context, std streams, args []string) error {
	flags := flag.NewFlagSet("review", flag.ContinueOnError)
	from := flags.String("case", "", "file of the case, if it is not built in")
	asJSON := flags.Bool("json", false, "write JSON")
	files, err := parseMixed(flags, args)
	if err != nil {
		return err
	}
	if len(files) != 1 {
		return &usageError{"name one transcript"}
	}
	s, err := verifyFile(files[0], *from)
	if err != nil {
		return fmt.Errorf("%s: %w", files[0], err)
	}
	o := review.Options{Progress: func(done, of int) {
		if isTerminal(std.err) {
			fmt.Fprintf(std.err, "\r\x1b[KWeighing decision %d of %d", done, of)
		}
	}}
	if o.Par, err = parOf(s.Case()); err != nil {
		return err
	}
	r, err := o.Review(ctx, s)
	if isTerminal(std.err) {
		fmt.Fprint(std.err, "\r\x1b[K")
	}
	if err != nil {
		return err
	}
	if *asJSON {
		_, err := fmt.Fprintf(std.out, "%s\n", r.Encode(s.Case().Rules))
		return err
	}
	printReview(std.out, s, r)
	return nil
}

func printReview(w io.Writer, s *play.Session, r *review.Report) {
	c := s.Case().Rules
	fmt.Fprintf(w, "%s, seed %d: %s in the end; doing nothing comes to %s, the doctrine to %s, the best line known to %s\n",
		s.Case().ID, s.Seed(), play.Points(r.Total), play.Points(r.Nothing), play.Points(r.Doctrine), play.Points(r.Par))
	for _, d := range r.Decisions {
		fmt.Fprintf(w, "\n%d. watch %d: %s\n   %s", d.No, d.Watch, play.Words(c, d.Made.Decision), review.JudgementWords[d.Judgement])
		if d.Special != review.Ordinary {
			fmt.Fprintf(w, " (%s)", d.Special)
		}
		fmt.Fprintf(w, "; worth %s with what was known, %s as it turned out\n", play.Points(d.Made.Known), play.Points(d.Made.Turned))
		if d.Loss > 0 {
			fmt.Fprintf(w, "   better: %s\n   by %s ±%s; the chance of a good outcome was %s less\n",
				play.Words(c, d.Best.Decision), play.Points(d.Loss), play.Points(d.LossError), tenths(int(d.Drop)))
		}
	}
}

// tenths writes per mille as a percentage.
func tenths(n int) string { return fmt.Sprintf("%d.%d %%", n/10, n%10) }
