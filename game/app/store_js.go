package app

import (
	"fmt"
	"io/fs"
	"syscall/js"

	"tearline/game/play"
)

// browserStore keeps saves in the browser's local storage, which may be missing
// or full; both are errors and lose nothing.
type browserStore struct{}

// keyPrefix keeps our keys apart from those of others on the same origin.
const keyPrefix = "tearline/"

// call calls a method of the local storage and turns what it throws into an error.
func call(method string, args ...any) (v js.Value, err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = fmt.Errorf("the browser's storage: %v", thrown)
		}
	}()
	return js.Global().Get("localStorage").Call(method, args...), nil
}

// Load returns what was saved.
func (browserStore) Load(name string) ([]byte, error) {
	v, err := call("getItem", keyPrefix+name)
	if err != nil {
		return nil, err
	}
	if v.IsNull() {
		return nil, fs.ErrNotExist
	}
	return []byte(v.String()), nil
}

// Save replaces what was saved; the browser does it wholly or not at all.
func (browserStore) Save(name string, data []byte) error {
	_, err := call("setItem", keyPrefix+name, string(data))
	return err
}

// SetAside renames a save.
func (s browserStore) SetAside(name string) (string, error) {
	data, err := s.Load(name)
	if err != nil {
		return "", err
	}
	now := play.Aside(name, func(name string) bool {
		_, err := s.Load(name)
		return err == nil
	})
	if err := s.Save(now, data); err != nil {
		return "", err
	}
	_, err = call("removeItem", keyPrefix+name)
	return now, err
}
