package play

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tearline/game/rules"
)

// WriteDecision writes a decision as a JSON object by names, with the key `do`
// for its kind and the keys that ReadDecision names in its errors.
func WriteDecision(c *rules.Case, d rules.Decision) ([]byte, error) {
	return json.Marshal(spell(c, d))
}

// ReadDecision reads a decision from a JSON object as WriteDecision writes it.
// Unknown and misplaced keys, missing ones and names that stand for nothing are
// errors that say which; it says nothing of whether the decision can be taken.
func ReadDecision(c *rules.Case, data []byte) (rules.Decision, error) {
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(data, &keys); err != nil {
		return nil, readable(err)
	}
	var s spelled
	if err := decodeStrictly(data, &s); err != nil {
		return nil, err
	}
	if allowed, known := keysOf[s.Do]; known {
		for _, key := range sortedKeys(keys) {
			if key != "do" && !slices.Contains(allowed, key) {
				return nil, fmt.Errorf("%s takes no %q; it takes %s", s.Do, clip(key), list(allowed))
			}
		}
	}
	d, err := s.resolve(c)
	if unknown, ok := err.(*nameError); ok {
		return nil, fmt.Errorf("%s: %w", clip(unknown.key), err)
	}
	return d, err
}

func list(words []string) string {
	if len(words) == 0 {
		return "nothing else"
	}
	return strings.Join(words, ", ")
}

// decodeStrictly decodes one JSON value into v and wants nothing more and no
// keys that v does not have.
func decodeStrictly(data []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return readable(err)
	}
	if d.More() {
		return errors.New("something follows the end")
	}
	return nil
}

// readable takes the machinery out of a decoding error.
func readable(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		where := wrong.Field
		if where == "" {
			where = "it"
		}
		return fmt.Errorf("%s cannot be a JSON %s", where, wrong.Value)
	}
	return errors.New(strings.TrimPrefix(err.Error(), "json: "))
}
