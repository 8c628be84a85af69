// Package brief names the cases that the program makes: as many as anybody wants to
// practise on, and one for each day that is the same for everybody. What a name
// stands for is made by package maker, which takes more than the desk in the
// browser has. It knows the seeds of the rules, and no clock.
//
// Start with Daily and Practice.
package brief
