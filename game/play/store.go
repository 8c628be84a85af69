package play

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"tearline/game/level"
)

// Store keeps saved games by name. A name is made of lower-case letters, digits
// and hyphens, as the id of a case is. Implementations say of a save that is not
// there that it is fs.ErrNotExist.
type Store interface {
	// Load returns what was saved under a name.
	Load(name string) ([]byte, error)
	// Save replaces what was saved under a name, wholly or not at all.
	Save(name string, data []byte) error
	// SetAside moves a save to a name that is not taken, and returns that name.
	SetAside(name string) (string, error)
}

// Keep saves the game as it stands under a name.
func Keep(store Store, name string, s *Session) error {
	if err := store.Save(name, s.Transcript().Encode()); err != nil {
		return fmt.Errorf("the game could not be saved: %w", err)
	}
	return nil
}

// AsideError says that a save could not be played on, and where it was put, so
// that nothing is lost.
type AsideError struct {
	Name string // the name that it had
	Now  string // the name under which it is kept
	Why  error
}

// Error says what happened and why.
func (e *AsideError) Error() string {
	if e.Name == CareerName {
		return fmt.Sprintf("the record of earlier games cannot be read and is kept as %q: %v", e.Now, e.Why)
	}
	return fmt.Sprintf("the saved game %q cannot be played on and is kept as %q: %v", e.Name, e.Now, e.Why)
}

// Unwrap returns why.
func (e *AsideError) Unwrap() error { return e.Why }

// Resume opens a saved game where it stood. cases finds a case by its id. A save
// that is damaged, or that this program's rules or cases do not bear out, is set
// aside, and the error is an *AsideError. If there is none, the error is
// fs.ErrNotExist.
func Resume(store Store, name string, cases func(id string) (*level.Case, error)) (*Session, error) {
	data, err := store.Load(name)
	if err != nil {
		return nil, err
	}
	s, why := Reopen(data, cases)
	if why == nil {
		return s, nil
	}
	return nil, setAside(store, name, why)
}

// MakeRoom sets a save aside that cannot be played on, so that a new game kept
// under its name does not overwrite it. The error is that of Resume; nil if
// there is no such save.
func MakeRoom(store Store, name string, cases func(id string) (*level.Case, error)) error {
	data, err := store.Load(name)
	if err != nil {
		return nil // there is none, or a store that cannot be read, and what that one takes it answers for
	}
	if _, why := Reopen(data, cases); why != nil {
		return setAside(store, name, why)
	}
	return nil
}

// setAside moves a save out of the way and says so, and why.
func setAside(store Store, name string, why error) error {
	now, err := store.SetAside(name)
	if err != nil {
		return fmt.Errorf("the saved game %q cannot be played on (%w), and could not be set aside: %w", name, why, err)
	}
	return &AsideError{name, now, why}
}

// Reopen replays a saved game and leaves the save alone.
func Reopen(data []byte, cases func(id string) (*level.Case, error)) (*Session, error) {
	t, err := ReadTranscript(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	c, err := cases(t.Case)
	if err != nil {
		return nil, err
	}
	return Replay(c, t)
}

// validName reports whether a name can be that of a save.
func validName(name string) bool {
	return name != "" && len(name) <= longestName && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// errName is the error about any other name.
var errName = errors.New("a saved game is named by lower-case letters, digits and hyphens")

// Aside returns the first name that is not taken of name-aside-1, name-aside-2
// and so on. Implementations of Store use it.
func Aside(name string, taken func(name string) bool) string {
	for n := 1; ; n++ {
		if now := fmt.Sprintf("%s-aside-%d", name, n); !taken(now) {
			return now
		}
	}
}

// Memory is a Store that forgets when the program ends. The zero value is empty.
// It is not safe for concurrent use.
type Memory struct{ saves map[string][]byte }

// Load returns a copy of what was saved.
func (m *Memory) Load(name string) ([]byte, error) {
	data, ok := m.saves[name]
	if !ok {
		return nil, fs.ErrNotExist
	}
	return slices.Clone(data), nil
}

// Save keeps a copy.
func (m *Memory) Save(name string, data []byte) error {
	if !validName(name) {
		return errName
	}
	if m.saves == nil {
		m.saves = map[string][]byte{}
	}
	m.saves[name] = slices.Clone(data)
	return nil
}

// Names returns under which names there are saves, in alphabetical order.
func (m *Memory) Names() []string { return sortedKeys(m.saves) }

// SetAside renames a save.
func (m *Memory) SetAside(name string) (string, error) {
	data, ok := m.saves[name]
	if !ok {
		return "", fs.ErrNotExist
	}
	now := Aside(name, func(name string) bool { return m.saves[name] != nil })
	m.saves[now] = data
	delete(m.saves, name)
	return now, nil
}
