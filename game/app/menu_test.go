//go:build !js

package app

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// told runs a menu of one command and returns the status and what was written.
func told(t *testing.T, run func(streams, []string) error, args ...string) (status int, out, complaint string) {
	t.Helper()
	var o, e bytes.Buffer
	menu := []command{{"share", "[-to WHOM]", "shares a report",
		func(_ context.Context, s streams, a []string) error { return run(s, a) }}}
	status = dispatch(t.Context(), menu, streams{strings.NewReader(""), &o, &e}, args)
	return status, o.String(), e.String()
}

func fails(err error) func(streams, []string) error {
	return func(streams, []string) error { return err }
}

func TestWithoutArgumentsTheMenuIsPrinted(t *testing.T) {
	status, out, complaint := told(t, nil)
	assert.Equal(t, exitDone, status)
	assert.Contains(t, out, "go run . share [-to WHOM]  shares a report\n")
	assert.Empty(t, complaint)
}

func TestAnUnknownCommandIsAUsageErrorInOneLine(t *testing.T) {
	status, out, complaint := told(t, nil, "shred")
	assert.Equal(t, exitUsage, status)
	assert.Empty(t, out)
	assert.Equal(t, "tearline: there is no command \"shred\"; start without arguments for the menu\n", complaint)
}

func TestAFailureIsOneLineAndStatusOne(t *testing.T) {
	status, _, complaint := told(t, fails(errors.New("the line is cut")), "share")
	assert.Equal(t, exitFailed, status)
	assert.Equal(t, "tearline share: the line is cut\n", complaint)
}

func TestWrongFlagsAreAUsageErrorThatSaysWhatIsTaken(t *testing.T) {
	run := func(_ streams, args []string) error {
		return parse(flag.NewFlagSet("share", flag.ContinueOnError), args)
	}
	status, _, complaint := told(t, run, "share", "-with", "x")
	assert.Equal(t, exitUsage, status)
	assert.Equal(t, "tearline share: flag provided but not defined: -with; it takes [-to WHOM]\n", complaint)
}

func TestHelpForACommandGoesToTheOutput(t *testing.T) {
	status, out, complaint := told(t, fails(flag.ErrHelp), "share", "-h")
	assert.Equal(t, exitDone, status)
	assert.Equal(t, "tearline share [-to WHOM]\nshares a report\n", out)
	assert.Empty(t, complaint)
}

func TestWhatACommandSaidItselfIsNotSaidAgain(t *testing.T) {
	status, _, complaint := told(t, fails(errSaid), "share")
	assert.Equal(t, exitFailed, status)
	assert.Empty(t, complaint)
}

func TestACommandGetsItsOwnArguments(t *testing.T) {
	var got []string
	status, _, _ := told(t, func(_ streams, a []string) error { got = a; return nil }, "share", "-to", "vesk")
	assert.Equal(t, exitDone, status)
	assert.Equal(t, []string{"-to", "vesk"}, got)
}

func TestEveryCommandOfTheMenuSaysWhatItDoes(t *testing.T) {
	for _, c := range commands {
		assert.NotEmpty(t, c.does, c.name)
		assert.NotNil(t, c.run, c.name)
	}
}
