package review

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
)

// Par is what the best line that is known comes to when it is played from the
// opening by what the seat knows: the search's, the line that it began with, or
// the doctrine's, whichever did best in games that the search had not seen.
type Par struct {
	Hash     string       `json:"hash"`     // of the case, as CaseHash gives it
	Total    rules.Points `json:"total"`    // mean, in hundredths of a point
	Error    rules.Points `json:"error"`    // its standard error
	Doctrine rules.Points `json:"doctrine"` // mean of the doctrine in the same games
	Nothing  rules.Points `json:"nothing"`  // and of deciding nothing
	Playouts int          `json:"playouts"` // that finding the line was allowed
	Games    int          `json:"games"`    // in which the line was then played
}

// How the par of a case is found.
const (
	parPlayouts = 12_000 // that the search may make
	parClimbed  = 20_000 // games that bettering the first line may play
	parSearched = 64     // games that the search looks at
	parPlayed   = 400    // games in which its line is then played
	parFewest   = 6      // games in an information set that it looks into
)

// parChance keeps the seeds of games for the par apart from all others.
const parChance rules.Seed = 0x7ea3_9a12 << 32

// FindPar searches for the par of a case. The same case has the same par on
// every machine. pause, if not nil, is called every few playouts; the error is
// that of ctx. plans are finished games to begin with, beside what the doctrine
// decides; they may be none.
func FindPar(ctx context.Context, c *level.Case, plans []*play.Session, pause func()) (Par, error) {
	s := searched(ctx, c, plans, parClimbed, parPlayouts, pause)
	var searched, doctrine, nothing, open spread
	for _, g := range parGames(c.Rules, parSearched, parPlayed) {
		if ctx.Err() != nil {
			return Par{}, ctx.Err()
		}
		searched.add(s.Play(g).Total(c.Seat))
		open.add(wait(s.line.play(g, c.Seat, 0), c.Seat).Total(c.Seat))
		doctrine.add(play.PlayOn(c.Rules, g, c.Seat).Total(c.Seat))
		nothing.add(wait(g, c.Seat).Total(c.Seat))
		rest(pause)
	}
	best := searched
	for _, other := range []spread{open, doctrine} {
		if other.mean() > best.mean() {
			best = other
		}
	}
	return Par{
		Hash: CaseHash(c.Rules), Total: best.mean(), Error: root(best.free2()), Doctrine: doctrine.mean(), Nothing: nothing.mean(),
		Playouts: parClimbed + parPlayouts, Games: parPlayed,
	}, nil
}

// searched searches for the best line of a case, beginning with the best that
// climbing from what the doctrine and some plans decide comes to.
func searched(ctx context.Context, c *level.Case, plans []*play.Session, climbed, playouts int, pause func()) *Search {
	games := parGames(c.Rules, 0, parSearched)
	best := climb(ctx, c.Rules, c.Seat, games, bestLine(c, games, plans), climbed, pause)
	s := newSearch(c.Rules, c.Seat, games, best, parFewest)
	s.Run(ctx, playouts, pause)
	return s
}

// parGames opens n games of a case after others, the same every time.
func parGames(c *rules.Case, after, n int) (games []*rules.State) {
	for i := range rules.Seed(n) {
		seed := parChance + 2*(rules.Seed(after)+i)
		games = append(games, rules.NewHidden(c, seed, seed+1))
	}
	return games
}

// bestLine returns the best of what the doctrine and some plans decide.
func bestLine(c *level.Case, games []*rules.State, plans []*play.Session) line {
	lines := []line{doctrineLine(c.Rules, c.Seat, games[0])}
	for _, p := range plans {
		lines = append(lines, lineOf(p.State(), c.Seat))
	}
	var worth []int64
	for _, l := range lines {
		k := &climber{c: c.Rules, seat: c.Seat, games: games}
		worth = append(worth, sum(k.worth(l, 0, len(games))))
	}
	return topOf(lines, worth, 1)[0]
}

// ReadPars reads the pars of cases by their ids.
func ReadPars(data []byte) (map[string]Par, error) {
	var pars map[string]Par
	if err := json.Unmarshal(data, &pars); err != nil {
		return nil, fmt.Errorf("the pars of the cases cannot be read: %w", err)
	}
	return pars, nil
}

// CaseHash returns the hash of all that the rules compute with in a case: SHA-256
// in hexadecimal. What a case is told in is not in it, so that a word may be
// changed without finding the par again.
func CaseHash(c *rules.Case) string {
	sum := sha256.Sum256(appendNumbers(nil, reflect.ValueOf(c).Elem()))
	return hex.EncodeToString(sum[:])
}

// appendNumbers writes every number of a value in its order, and how many there are
// of what can be many; it leaves out the words.
func appendNumbers(to []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			to = appendNumbers(to, v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		to = append(strconv.AppendInt(append(to, '['), int64(v.Len()), 10), ']')
		for i := range v.Len() {
			to = appendNumbers(to, v.Index(i))
		}
	case reflect.String:
	default:
		to = append(appendNumber(to, v), ' ')
	}
	return to
}

func appendNumber(to []byte, v reflect.Value) []byte {
	switch {
	case v.CanInt():
		return strconv.AppendInt(to, v.Int(), 10)
	case v.CanUint():
		return strconv.AppendUint(to, v.Uint(), 10)
	case v.Kind() == reflect.Bool:
		return strconv.AppendBool(to, v.Bool())
	}
	panic("the rules compute with a " + v.Kind().String())
}
