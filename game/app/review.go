//go:build !js

package app

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	words "tearline/assets/strings"
	"tearline/game/desk/view"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// reviewGame says what each decision of a game was worth.
func reviewGame(ctx context.Context, std streams, args []string) error {
	flags := flag.NewFlagSet("review", flag.ContinueOnError)
	from := flags.String("case", "", "file of the case, if it is not built in")
	asJSON := flags.Bool("json", false, "write JSON")
	html := flags.String("html", "", "file for a page to print")
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
	if *html != "" {
		if err := writePage(*html, s, r); err != nil {
			return err
		}
	}
	switch {
	case *asJSON:
		_, err := fmt.Fprintf(std.out, "%s\n", r.Export(s))
		return err
	case *html == "":
		printReview(std.out, s, r)
	}
	return nil
}

// writePage writes the page to print of a review. A file that stood there before
// stays until the new one is whole.
func writePage(name string, s *play.Session, r *review.Report) error {
	data, err := printed(s, r)
	if errors.Is(err, play.ErrNotOver) {
		return fmt.Errorf("%w: a page is made of a whole game", err)
	}
	if err != nil {
		return err
	}
	f, err := place(name)
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", name, cause(err))
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Close())
	if f.Name() == name {
		return err
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return os.Rename(f.Name(), name)
}

// columns is how wide the lines of a review are at most.
const columns = 100

// specialWords say what is particular about a decision.
var specialWords = map[review.Special]string{
	review.Forced:      "there was nothing else to decide",
	review.AlreadyLost: "the game was lost already",
	review.ForTheAsk:   "the best was there for the asking",
	review.EndedBadly:  "a good decision that ended badly",
}

func printReview(w io.Writer, s *play.Session, r *review.Report) {
	book := view.NewBook(s.Case(), words.English())
	wrap(w, 0, fmt.Sprintf("%s (%s), seed %d: %s points in the end; doing nothing comes to %s, the doctrine to %s, the best line known to %s",
		book.Words.Title, s.Case().ID, s.Seed(), book.Points(r.Total, false), book.Points(r.Nothing, false), book.Points(r.Doctrine, false), book.Points(r.Par, false)))
	if !s.Over() {
		wrap(w, 0, fmt.Sprintf("the game is not over: it stands in watch %d of %d, and only what was decided until then is reviewed",
			s.State().Watch(), s.Case().Rules.Watches))
	}
	for i := range r.Decisions {
		printDecision(w, book, &r.Decisions[i])
	}
	if o, err := s.Outcome(); err == nil {
		printGrade(w, book.At(s.Knowledge()).Review(o, r).Grade())
	}
}

func printDecision(w io.Writer, book *view.Book, d *review.Decision) {
	fmt.Fprintln(w)
	wrap(w, 4, fmt.Sprintf("%2d. watch %d, %s: %s", d.No, d.Watch, book.Moment(d.Watch), book.Decision(d.Made.Decision)))
	judged, what := review.JudgementWords[d.Judgement], specialWords[d.Special]
	if d.Moot() {
		judged, what = what, ""
	}
	judged = fmt.Sprintf("    %s; worth %s points with what was known, %s as it turned out", judged, book.Points(d.Made.Known, false), book.Points(d.Made.Turned, false))
	if what != "" {
		judged += "; " + what
	}
	wrap(w, 4, judged)
	if d.Loss > 0 {
		wrap(w, 4, "    better: "+book.Instead(d.Best.Decision, d.Made.Decision))
		wrap(w, 4, fmt.Sprintf("    by %s ±%s points; the chance of a good outcome was %s, and would have been %s",
			book.Points(d.Loss, false), book.Points(d.LossError, false), book.Percent(d.Made.Chance), book.Percent(min(d.Made.Chance+d.Drop, rules.One))))
	}
}

func printGrade(w io.Writer, g *view.Graded) {
	if g == nil {
		return
	}
	fmt.Fprintln(w)
	for _, m := range []view.GradeMark{g.Decisions, g.Outcome} {
		wrap(w, 0, fmt.Sprintf("%s: %s, %s", m.Name, m.Letter, m.Words))
	}
	wrap(w, 0, g.Verdict)
	for _, x := range []view.Signal{g.Apart, g.Lean} {
		if x.Some {
			wrap(w, 0, fmt.Sprintf("%s: %s. %s", x.Name, x.Value, x.Words))
		}
	}
}

// wrap writes a text in lines, all but the first of them indented.
func wrap(w io.Writer, indent int, text string) {
	lead := text[:len(text)-len(strings.TrimLeft(text, " "))]
	line := lead
	for _, word := range strings.Fields(text) {
		if line != lead && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > columns {
			fmt.Fprintln(w, line)
			lead = strings.Repeat(" ", indent)
			line = lead
		}
		if line != lead {
			line += " "
		}
		line += word
	}
	fmt.Fprintln(w, line)
}
