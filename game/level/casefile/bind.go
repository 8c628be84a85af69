package casefile

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	yaml "go.yaml.in/yaml/v4"

	"tearline/game/level"
)

// binder fills a File from nodes, by the tags of its fields, and remembers where
// each value stood and which of them name something.
type binder struct {
	reader
	at      map[any]place // by pointer to a value, keyOf its pointer, or pointer to the key of an entry
	refs    []ref
	watches []watch

	patterns map[string]*regexp.Regexp
}

// ref is a value or key that names something declared elsewhere.
type ref struct {
	kind string // as in the tags ref and keys
	name *string
}

// watch is a number that must be a watch of the case.
type watch struct {
	key   string
	value *int
}

// keyOf stands for the key under which the value at a pointer is written.
type keyOf struct{ value any }

var (
	keyedType     = reflect.TypeFor[keyed]()
	attributeType = reflect.TypeFor[Attribute]()
)

// bind fills a File from the root node.
func (b *binder) bind(root *yaml.Node) *File {
	f := new(File)
	b.value(root, placeOf(root), reflect.ValueOf(f).Elem(), &field{name: "case"})
	return f
}

// value fills one value; from is where its key stands, or itself if it has none.
func (b *binder) value(n *yaml.Node, from place, v reflect.Value, f *field) {
	b.at[v.Addr().Interface()] = placeOf(n)
	switch {
	case n.ShortTag() == "!!null":
		b.add(from, "%q has no value", f.name)
	case v.Type() == attributeType && n.Kind == yaml.ScalarNode:
		v.Set(reflect.ValueOf(Attribute{{Prior: 1000}}))
		level := levelField
		level.name = f.name
		b.value(n, from, v.Index(0).Field(0), &level)
	case v.Type().Implements(keyedType):
		b.entries(n, v, f)
	case v.Kind() == reflect.String:
		b.text(n, v, f)
	case v.Kind() == reflect.Int:
		b.number(n, v, f)
	case v.Kind() == reflect.Bool:
		b.flag(n, v, f)
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		b.value(n, from, v.Elem(), f)
	case v.Kind() == reflect.Struct:
		b.keys(n, from, v, f)
	default:
		b.list(n, v, f)
	}
}

// keys fills a struct from a mapping.
func (b *binder) keys(n *yaml.Node, from place, v reflect.Value, f *field) {
	if !b.is(n, yaml.MappingNode, f) {
		return
	}
	fields := fieldsOf(v.Type())
	names := make([]string, len(fields))
	for i := range fields {
		names[i] = fields[i].name
	}
	seen, meantBy := map[string]place{}, map[string]bool{}
	for i := 0; i < len(n.Content); i += 2 {
		key, at := n.Content[i], placeOf(n.Content[i])
		k := -1
		for j := range fields {
			if fields[j].name == key.Value {
				k = j
			}
		}
		switch first, twice := seen[key.Value]; {
		case twice:
			b.add(at, "key %q is written twice; the first is in line %d", key.Value, first.line)
			continue
		case key.Kind != yaml.ScalarNode:
			b.add(at, "a key must be one word; the keys here are: %s", strings.Join(names, ", "))
			continue
		case k < 0:
			b.add(at, "unknown key %q%s", key.Value, meant(key.Value, names))
			meantBy[level.Nearest(key.Value, names)] = true
		default:
			b.at[keyOf{v.Field(k).Addr().Interface()}] = at
			b.value(n.Content[i+1], at, v.Field(k), &fields[k])
		}
		seen[key.Value] = at
	}
	for _, x := range fields {
		if _, ok := seen[x.name]; !ok && !x.optional && !meantBy[x.name] {
			b.add(from, "key %q is missing: %s", x.name, x.doc)
		}
	}
}

// entries fills a Map from a mapping.
func (b *binder) entries(n *yaml.Node, v reflect.Value, f *field) {
	if !b.is(n, yaml.MappingNode, f) || !b.counts(n, len(n.Content)/2, f) {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Content)/2, len(n.Content)/2))
	seen := map[string]place{}
	for i := range v.Len() {
		key, at := n.Content[2*i], placeOf(n.Content[2*i])
		name, value := v.Index(i).Field(0), v.Index(i).Field(1)
		b.at[name.Addr().Interface()] = at
		name.SetString(strings.TrimSpace(key.Value))
		if first, twice := seen[key.Value]; twice {
			b.add(at, "%q is written twice; the first is in line %d", key.Value, first.line)
			continue
		}
		seen[key.Value] = at
		b.key(key, name, f)
		item := *f
		item.name, item.count = key.Value, nil
		if f.enum != nil { // it was for the keys
			item.enum = nil
		}
		b.value(n.Content[2*i+1], at, value, &item)
	}
}

// key reads a key of a Map, which is a name of the author's own, one of a few
// words, or names something.
func (b *binder) key(n *yaml.Node, v reflect.Value, f *field) {
	if f.keys == "watch" {
		if !isNumber(n) {
			b.add(placeOf(n), "the keys of %q are numbers of watches, without quotes, not %q", f.name, n.Value)
		}
		return
	}
	asText := field{name: f.name, enum: f.enum, ref: f.keys}
	if f.keys == "" && f.enum == nil {
		asText.name, asText.pattern, asText.like = "name", namePattern, "harbour-watch"
	}
	b.text(n, v, &asText)
}

// list fills a slice from a sequence.
func (b *binder) list(n *yaml.Node, v reflect.Value, f *field) {
	if !b.is(n, yaml.SequenceNode, f) || !b.counts(n, len(n.Content), f) {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	item := *f
	item.count = nil
	seen := map[string]bool{}
	for i, c := range n.Content {
		b.value(c, placeOf(c), v.Index(i), &item)
		if c.Kind == yaml.ScalarNode && seen[c.Value] {
			b.add(placeOf(c), "%q is in %q twice", c.Value, f.name)
		}
		seen[c.Value] = c.Kind == yaml.ScalarNode
	}
}

// is reports whether a node has the kind wanted.
func (b *binder) is(n *yaml.Node, want yaml.Kind, f *field) bool {
	if n.Kind == want {
		return true
	}
	words := map[yaml.Kind]string{
		yaml.MappingNode: "keys with values", yaml.SequenceNode: "a list", yaml.ScalarNode: "a single value",
	}
	b.add(placeOf(n), "%q wants %s, not %s", f.name, words[want], words[n.Kind])
	return false
}

// counts reports whether a list or map has as many entries as it may.
func (b *binder) counts(n *yaml.Node, have int, f *field) bool {
	if f.count.holds(have) {
		return true
	}
	b.add(placeOf(n), "%q has %d entries; it must have %s", f.name, have, f.count)
	return false
}

func (b *binder) text(n *yaml.Node, v reflect.Value, f *field) {
	if !b.is(n, yaml.ScalarNode, f) {
		return
	}
	text := strings.TrimSpace(n.Value)
	switch {
	case n.ShortTag() != "!!str":
		b.add(placeOf(n), "%q wants text; write it in quotes: '%s'", f.name, n.Value)
	case text == "":
		b.add(placeOf(n), "%q is empty", f.name)
	case f.enum != nil && !slices.Contains(f.enum, text):
		b.add(placeOf(n), "%q cannot be %q%s", f.name, text, meant(text, f.enum))
	case f.pattern != "" && !b.pattern(f.pattern).MatchString(text):
		b.add(placeOf(n), "%q cannot be %q; write it as in %s", f.name, text, f.like)
	default:
		v.SetString(text)
		if f.ref != "" {
			b.refs = append(b.refs, ref{f.ref, v.Addr().Interface().(*string)})
		}
	}
}

// pattern compiles a pattern of the format once for a file.
func (b *binder) pattern(p string) *regexp.Regexp {
	if b.patterns[p] == nil {
		b.patterns[p] = regexp.MustCompile(p)
	}
	return b.patterns[p]
}

var wholeNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)$`)

// isNumber reports whether a node is a whole number, of whatever size.
func isNumber(n *yaml.Node) bool {
	tag := n.ShortTag()
	return (tag == "!!int" || tag == "!!float") && wholeNumber.MatchString(n.Value)
}

func (b *binder) number(n *yaml.Node, v reflect.Value, f *field) {
	if !b.is(n, yaml.ScalarNode, f) {
		return
	}
	if n.ShortTag() == "!!str" && wholeNumber.MatchString(n.Value) {
		b.add(placeOf(n), "%q wants a number; take the quotes away", f.name)
		return
	}
	if !isNumber(n) {
		b.add(placeOf(n), "%q wants a whole number%s, not %q%s", f.name, unitOf(f, " of "), n.Value, perMille(n.Value, f))
		return
	}
	x, err := strconv.Atoi(n.Value)
	if err != nil || !f.numbers.holds(x) {
		b.add(placeOf(n), "%q is %s; it must be %s%s", f.name, n.Value, f.numbers, unitOf(f, " "))
		return
	}
	v.SetInt(int64(x))
	if f.unit == "watch" {
		b.watches = append(b.watches, watch{f.name, v.Addr().Interface().(*int)})
	}
}

// unitOf names the unit of a number after the words that lead to it.
func unitOf(f *field, before string) string {
	switch f.unit {
	case "", "watch":
		return ""
	case "per mille":
		return " per mille"
	}
	return before + f.unit
}

// perMille tells somebody who wrote a probability in another unit what to write.
func perMille(written string, f *field) string {
	number, percent := strings.CutSuffix(strings.TrimSpace(written), "%")
	x, err := strconv.ParseFloat(number, 64)
	switch {
	case err != nil || f.unit != "per mille" || x < 0:
		return ""
	case percent && x <= 100:
		return fmt.Sprintf("; %s is %d", written, int(x*10+0.5))
	case !percent && x <= 1:
		return fmt.Sprintf("; a probability of %s is %d", written, int(x*1000+0.5))
	}
	return ""
}

func (b *binder) flag(n *yaml.Node, v reflect.Value, f *field) {
	if n.Kind != yaml.ScalarNode || n.Value != "true" && n.Value != "false" || n.ShortTag() != "!!bool" {
		b.add(placeOf(n), "%q must be true or false, without quotes", f.name)
		return
	}
	v.SetBool(n.Value == "true")
}
