package level

import (
	"encoding/json"
	"fmt"
)

// Encode writes a case as it was read and checked, for Decode: so the browser needs
// no reader of case files. It is JSON, and the same for the same case.
func (c *Case) Encode() []byte {
	data, err := json.Marshal(c)
	if err != nil {
		panic(err) // nothing in it can fail
	}
	return data
}

// Decode reads a case as Encode wrote it. It trusts what it reads: an error means
// that it is something else.
func Decode(data []byte) (*Case, error) {
	c := &Case{}
	if err := json.Unmarshal(data, c); err != nil {
		return nil, fmt.Errorf("the case cannot be read: %w", err)
	}
	if c.Rules == nil || c.ID == "" {
		return nil, fmt.Errorf("the case cannot be read: there is none in it")
	}
	return c, nil
}
