package casefile

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// field is what the tags of one field of the format say; fields are numbered as
// in their struct.
type field struct {
	name     string
	doc      string
	optional bool
	unit     string
	enum     []string
	pattern  string
	like     string
	ref      string
	keys     string
	numbers  *bounds
	count    *bounds
}

type bounds struct{ least, most int }

func (b *bounds) holds(n int) bool { return b == nil || b.least <= n && n <= b.most }

func (b *bounds) String() string {
	if b.least == b.most {
		return strconv.Itoa(b.least)
	}
	return fmt.Sprintf("%d to %d", b.least, b.most)
}

// fieldsOf reads the tags of a struct of the format.
func fieldsOf(t reflect.Type) []field {
	fields := make([]field, t.NumField())
	for i := range fields {
		tag := t.Field(i).Tag
		name, optional := strings.CutSuffix(tag.Get("yaml"), ",optional")
		fields[i] = field{
			name: name, optional: optional, doc: tag.Get("doc"), unit: tag.Get("unit"),
			pattern: tag.Get("pattern"), like: tag.Get("like"), ref: tag.Get("ref"), keys: tag.Get("keys"),
			numbers: boundsOf(tag.Get("range")), count: boundsOf(tag.Get("count")),
		}
		if enum := tag.Get("enum"); enum != "" {
			fields[i].enum = strings.Split(enum, ",")
		}
	}
	return fields
}

// boundsOf reads "3..12"; no tag gives no bounds.
func boundsOf(tag string) *bounds {
	least, most, ok := strings.Cut(tag, "..")
	if !ok {
		return nil
	}
	a, _ := strconv.Atoi(least)
	b, _ := strconv.Atoi(most)
	return &bounds{a, b}
}

// What the names that an author gives look like, and the level of an attribute
// that is written as one number.
var (
	namePattern = "^[a-z0-9]+(-[a-z0-9]+)*$"
	levelField  = field{name: "level", unit: "per mille", numbers: &bounds{0, 1000}}
)

// enumOf returns the words that a key of the format allows, in their order.
func enumOf[T any](key string) []string {
	for _, f := range fieldsOf(reflect.TypeFor[T]()) {
		if f.name == key {
			return f.enum
		}
	}
	return nil
}
