"""Expressions and texts for a comparison of regular expressions with Python's re module, all from one seed.

cases.py corpus [SHARED]      prints lines "P expression" and, below each, "T text"
cases.py verdicts CORPUS OUT  judges the corpus with re and compares with the verdicts of sdk-core, line by line
cases.py golden               prints the small golden file of sdk-core's tests: JSON, one expression a line

SHARED is the directory of reference data that may lie beside the checkout; its patterns join when it is there.
"""

import json
import random
import re
import signal
import sys
import warnings
from collections import Counter
from pathlib import Path
from re import _constants as op
from re import _parser as parser

SEED = 82
PATTERNS = 12_000
TEXTS = 45
GOLDEN_MUTATIONS = 500
SECONDS = 0.25

# One or more for each construct that the documentation of re names, and for each known trap.
CONSTRUCTS = r"""
.  a.b  (?s)a.b  ^a  a$  a\Z  \Aa  a$b  (?m)^a$  (?m)^a$\n^b$  (?m)a\Z  ^  $  ^$
a*  a+  a?  a*?b  a+?b  a??b  a*+a  a++b  a?+a  a{2}  a{2,}  a{2,3}  a{,2}  a{,}  a{2,3}?  a{2,3}+a  a{1,2}{2}  (?:a{1,2}){2}
a{  a{x}  a{1  a{1,2  a{,x}  a{}  {a  {2}  a{2}{  a{3,2}  a{2 }  x{0}  (a){0}b  a**  a*?*  a*?+  a+?+  a{2}*  ^*  $*  \b+  (?:^)*a  (?:^a)+  *a  a|*  (*)  (?:)*  ()*  (|a)+  (?:|a)*b
\d  \D  \w  \W  \s  \S  \b  \B  \ba  a\b  \Ba  a\B  \w+  \d+  [\d]  [\D]  [\w]  [\W]  [\s]  [\S]  [^\w]  [\w\W]  \w\b\W  a\b.  .\B.  (?a)\w  (?a)\d  (?a)\s  (?a)\b.\b  (?a)[^\w]  (?u)\w  (?a:\w)\w  (?u:\w)(?a:\w)
[abc]  [^abc]  [a-c]  [a\-c]  [-a]  [a-]  [a-\d]  [\d-a]  [\d-]  [c-a]  []a]  [^]a]  []  [^]  [a  [[a]  [^[]+  [[:alpha:]]  [a&&b]  [a--b]  [a||b]  [a~~b]  [&&]+  [a[b]c]  [.]  [$^]  [^^]  [a^]  [\]]  [\[]  [(]  [|]+  [#]  [\b]  [\n]  [\t ]  [\x41-\x43]  [\u00C0-\u00FF]+  [\101]  [\0]  [\8]  [\9]  [\400]  [\q]  [\A]  [\Z]  [\N{DIGIT ONE}]  [aA-zZ]  [ -~]+  [À-ÿ]  [\-]  [\/]
\a  \f  \n  \r  \t  \v  \\  \.  \-  \/  \'  \"  \|  \(  \ \   \é  \_  \#  \&  \~  \<  \q  \e  \c  \E  \Q  \p{L}  \z  \G  \R  \h  \X  \K  \i
\0  \01  \012  \08  \101  \377  \400  \777  \8  \1  (a)\1  (a)\2  (a\1)  (a)\10  (a)\01  \x41  \x4  \xg  \u0041  \u00e9  \u004  \U00000041  \U0001F44D  \U00110000  \U0000004  \N{LATIN SMALL LETTER E WITH ACUTE}  \N{no such name}  \N  \N{}  \N{digit one}
(a)  (?:a)  (?P<n>a)(?P=n)  (?P<n>a)\1  (?P=n)  (?P<n>a)(?P<n>b)  (?P<1>a)  (?P<é>a)(?P=é)  (?P<a b>a)  (?P<>a)  (?P<n  (?P>n)  (?P  (?<n>a)  (?Pn)  (?  (?)  (?z)  (?:  (  )  a)  (a  ((a)  (a))  ()  (|)  |  a|  |a  a|b  a||b  (a|b)c  a|b|ab  (?:a|ab)(?:c|bcd)d*
(?=a)a  (?=a)b  (?!a)b  (?!a)a  (?!)  (?!)|a  (?=)a  (?=a)*b  (?<=a)b  a(?<=a)b  a(?<!a)b  (?<!a)b  (?<=ab|cd)e  abe(?<=ab|cd)  ab(?<=ab|cd)e  (?<=a|bc)d  (?<=a*)b  (?<=a{2})b  aa(?<=a{2})b  (?<=a{1,2})b  (?<=^)a  (?<=\b)a  (?<=(a))b  a(?<=(a))b\1  (a)(?<=\1)b  (a)(?<=a(?:\1|b))b  (a*)(?<=\1)  (?<=(a)\1)b  (?<=(?=a))a  (?<=(?<=a)b)c  ab(?<=(?<=a)b)c  (?<  (?<a  (?=a  (?=a\Z|b)a?b?  (?=.*b)a  (?!.*b)a
(?>a*)a  (?>a|ab)c  (?>a*?)b  (?>(a)b)\1  ((?>a+)b)+  (?>  (?>a*)*b  (?:a|b)*+b  (?:ab)?+ab  (a)?(?(1)b|c)  (?P<n>a)?(?(n)b|c)  (a)?(?(1)b)  (a)?(?(1)|c)  (?(1)a|b)  (?(1)a|b)(c)  (a)?(?(1)b|c|d)  (a)?(?(2)b|c)  (?(0)a)  (?(n)a)  (?(-1)a)  (a)?(?(1)b  (a(?(1)b|c))+  (a)(?<=(?(1)a|b))b  (?(1
(?i)a  (?i)É  (?i)é  (?i)s  (?i)K  (?i)k  (?i)ß  (?i)[a-z]+  (?i)[^a]  (?i)[^s]  (?i)ı  (?i)i  (?i)İ  (?i)[İa]  (?i)µ  (?i)σ  (?i)ς  (?i)[α-ω]+  (?i)ſ  (?i)(a)\1  (?i)(é)\1  (?i)(ſ)\1  (?ia)é  (?ia)a  (?ia)k  (?ia)s  (?ia)[a-z]  (?ia)(a)\1  (?i:a)b  (?i:a(?-i:b)c)  (?-i:a)  (?i)(?-i:a)b  (?i)\w  (?i)[\W]  (?i)ŒUVRE  (?i)[À-Ö]+
(?x)a b  (?x) a # c  (?x)a\ b  (?x)[a b]+  (?x)a +  (?x)a {2}  (?x:a b) c  (?x:a(?-x: b))  (?x)(?#c)a  (?x)a#)  (?x)(a #)  (?x:a#  (?x)a\#b  (?#c)a  a(?#c)*  (?#c  (?#\))a  a(?#)b  (?m)a  (?s).  (?im)a  (?i)(?m)a  a(?i)  a(?i)b  (?i)|a  |(?i)a  (?:(?i)a)  (?#c)(?i)a  ((?i)a)  (?ii)a  (?au)a  (?a)(?u)a  (?L)a  (?L:a)  (?i  (?i-  (?i-)  (?-)  (?-:a)  (?i-i:a)  (?-a:a)  (?-u:a)  (?i-s:a)  (?s-i:.)  (?is-mx:.)  (?iz)a  (?:a(?m:^b))  (?m:^)a  (?m:a$)\nb  (?s:.).  (?-s:.).  (?d)a  (?y)a  (?^)a
""".split()
# With white space, which splits the table above
CONSTRUCTS += ["(?x) a b\n# comment\nc", "a b", "a (?x) b", " (?x)a", "(?x)\n#c\n(a\n# )\n b)", "(?x)a#\\\nb\nc", "\\ a", "[ \t]+", "a\nb", "a\n$", "a$\n", "a{1, 2}"]
CONSTRUCTS += [
    # Much backtracking in most engines
    "(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*)*x", "(?:a?){30}a{30}", "(?:x?|y?)" * 30 + "z", "(\\w+\\s?)+$", "((a*)*)*b",
    "(?:(?:^|\\|)(A|B))+", "(?:(?:^|,)(^FR[A-Z0-9]{4,33}$|Non concerné))+", "A|B", "^a$|^b$",
]

SPECIAL = list(
    "aAbBcCzZ019_-.,;:|/\\'\"()[]{}+*?^$#& \t\n\r\v\f\x00\x1c\x1f\x85\xa0éÉàçœŒÿÀß\u1e9eµμςσΣſ\u212aİıǅ²½①Ⅷ٣१"
    "\u0301\u0345\u203f\u200b\u200d\u2028\u2029\u202f\u3000\ufeff\u180e’«–€👍\U0001d49c\U0001d7d8\U0001f1eb"
)
TOKENS = (
    r"\w \W \d \D \s \S \b \B \A \Z ^ $ . | * + ? *? +? ?? *+ ++ {2} {,3} {1,} {2,4}? ( ) (?: (?= (?! (?<= (?<! (?> (?i: (?a: (?s:"
    r" (?-i: (?m:^) (?P<n> (?P=n) (?(1) \1 \2 [ ] [^ - \- \/ \. \q \n \x41 \u00e9 \N{DIGIT ONE} (?#c) (?i) a é 0 A-Z é-ü && {"
).split()
CLASS_SAMPLES = {
    op.CATEGORY_DIGIT: "0195٣१\U0001d7d8", op.CATEGORY_SPACE: " \t\n\x1c\x85\xa0\u2003", op.CATEGORY_WORD: "aZ09_éœ²①Ⅷ٣𝒜",
    op.CATEGORY_NOT_DIGIT: "a²½é ", op.CATEGORY_NOT_SPACE: "a0é\u200b", op.CATEGORY_NOT_WORD: " -.\u0301\u203f€\n",
}


# The SDK writes repetitions out, and refuses what gets too large.
HUGE = re.compile(r"\{\d*,?\d{5,}")


class TooLong(Exception):
    pass


def alarm(*_):
    raise TooLong


def limited(action):
    """The result of an action, or None when it takes too long."""
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        return action()
    except TooLong:
        return None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def compiled(expression):
    try:
        return re.compile(expression)
    except (re.error, OverflowError, ValueError, RecursionError):
        return None


# ---- texts

class Sampler:
    """Writes texts that an expression may match, by walking through its parse tree."""

    def __init__(self, rng):
        self.rng = rng
        self.groups = {}

    def text(self, items):
        out = []
        for what, value in items:
            out.append(self.item(what, value))
            if sum(map(len, out)) > 300:
                break
        return "".join(out)

    def item(self, what, value):
        rng = self.rng
        if what is op.LITERAL:
            return chr(value) if rng.random() < 0.95 else chr(value).swapcase()
        if what in (op.NOT_LITERAL, op.ANY):
            return rng.choice(SPECIAL)
        if what is op.IN:
            return self.member(value)
        if what is op.BRANCH:
            return self.text(rng.choice(value[1]))
        if what in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, body = value
            count = rng.randint(least, max(least, min(int(most), least + 3))) if least < 60 else least
            return "".join(self.text(body) for _ in range(min(count, 60)))
        if what is op.SUBPATTERN:
            text = self.text(value[3])
            self.groups[value[0]] = text
            return text
        if what is op.ATOMIC_GROUP:
            return self.text(value)
        if what is op.GROUPREF:
            return self.groups.get(value, "")
        if what is op.GROUPREF_EXISTS:
            return self.text(rng.choice([value[1], value[2] or []]))
        if what is op.ASSERT and rng.random() < 0.3:
            return self.text(value[1])
        return "\n" if what is op.AT and rng.random() < 0.05 else ""

    def member(self, items):
        if items[0][0] is op.NEGATE:
            return self.rng.choice(SPECIAL)
        what, value = self.rng.choice(items)
        if what is op.RANGE:
            return chr(self.rng.randint(*value))
        return chr(value) if what is op.LITERAL else self.rng.choice(CLASS_SAMPLES[value])


def mutated_text(rng, text):
    chars = list(text)
    for _ in range(rng.randint(1, 2)):
        at = rng.randint(0, len(chars))
        kind = rng.randrange(5)
        if kind == 0:
            chars.insert(at, rng.choice(SPECIAL))
        elif kind == 1 and chars:
            del chars[min(at, len(chars) - 1)]
        elif kind == 2 and chars:
            chars[min(at, len(chars) - 1)] = rng.choice(SPECIAL)
        elif kind == 3:
            chars.append(rng.choice("\n\n\r \u2028\x85é"))
        else:
            chars = list("".join(chars).swapcase())
    return "".join(chars)


def texts(rng, tree, count):
    made = ["", "\n", "a", "é", "aa\n", "ab", rng.choice(SPECIAL)]
    while len(made) < count:
        text = Sampler(rng).text(tree) if tree else "".join(rng.choices(SPECIAL, k=rng.randint(1, 4)))
        made += [text, text + "\n", mutated_text(rng, text), mutated_text(rng, mutated_text(rng, text))]
    # A lone surrogate is no text that a file can hold; letters of newer Unicode versions differ by JDK
    return list(dict.fromkeys(t for t in made if not any("\ud800" <= c <= "\udfff" for c in t)))[:count]


# ---- expressions

def mutated(rng, pattern):
    for _ in range(rng.randint(1, 3)):
        at = rng.randint(0, len(pattern))
        end = min(len(pattern), at + rng.randint(1, 3))
        kind = rng.randrange(6)
        if kind <= 1:
            pattern = pattern[:at] + rng.choice(TOKENS) + pattern[at:]
        elif kind == 2:
            pattern = pattern[:at] + pattern[end:]
        elif kind == 3:
            pattern = pattern[:end] + pattern[at:end] + pattern[end:]
        elif kind == 4:
            pattern = pattern[:at] + rng.choice(TOKENS) + pattern[end:]
        else:
            prefix = rng.choice(["(?i:", "(?=", "(?!", "(?>", "(", "(?:", "(?<=", "(?a:", "(?x:", "(?s:"])
            pattern = pattern[:at] + prefix + pattern[at:end] + ")" + rng.choice(["", "+", "*", "?", "{2}"]) + pattern[end:]
    return pattern


def wrapped(rng, pattern):
    """As the reference engine anchors, as the standard asks for, or as it is."""
    return rng.choice(["^{}$", "^{}$", "(?:{})\\Z", "{}"]).replace("{}", pattern)


def bundled():
    """The patterns of the schemas in this repository."""
    directory = Path(__file__).resolve().parents[3] / "sdk-core/src/main/resources/fr/collectivites/sdk/core/schema/bundled"
    found = {}

    def visit(value):
        if isinstance(value, dict):
            if isinstance(value.get("pattern"), str):
                found[value["pattern"]] = True
            value = list(value.values())
        if isinstance(value, list):
            for item in value:
                visit(item)

    for path in sorted(directory.rglob("*.json")):
        visit(json.loads(path.read_text("utf-8")))
    return list(found)


def shared(directory):
    path = Path(directory) / "data/schemas/PATTERNS.json"
    if not path.exists():
        print(f"{path} is not there: patterns of this repository only", file=sys.stderr)
        return []
    return [entry["pattern"] for entry in json.loads(path.read_text("utf-8"))]


def expressions(rng, real, count):
    made = dict.fromkeys([f"^{p}$" for p in real] + [f"(?:{p})\\Z" for p in real] + CONSTRUCTS + [f"^{p}$" for p in CONSTRUCTS])
    while len(made) < count:
        pool = real if rng.random() < 0.5 else CONSTRUCTS
        made[wrapped(rng, mutated(rng, rng.choice(pool)))] = None
    return list(made)


def tree(expression):
    try:
        return list(parser.parse(expression))
    except (re.error, OverflowError, ValueError, RecursionError):
        return None


# ---- corpus, comparison, golden file

def escaped(text):
    return "".join(c if " " <= c <= "~" and c != "\\" else units(c) for c in text)


def units(char):
    data = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\{data[i]:02x}{data[i + 1]:02x}" for i in range(0, len(data), 2))


def unescaped(text):
    data = re.sub(r"\\(....)", lambda m: chr(int(m[1], 16)), text)
    return data.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "surrogatepass")


def corpus(directory):
    rng = random.Random(SEED)
    for expression in expressions(rng, list(dict.fromkeys(shared(directory) + bundled())), PATTERNS):
        print("P " + escaped(expression))
        for text in texts(rng, tree(expression), TEXTS) if compiled(expression) else [""]:
            print("T " + escaped(text))


def judge(expression, text):
    """What re says: match, no-match, refused; None when it takes too long."""
    if expression is None:
        return "refused"
    found = limited(lambda: [expression.match(text)])
    return None if found is None else "match" if found[0] else "no-match"


def verdicts(corpus_file, verdict_file):
    counts = Counter()
    expression = source = None
    with open(corpus_file, encoding="ascii") as cases, open(verdict_file, encoding="ascii") as ours:
        for case in cases:
            content = unescaped(case[2:].rstrip("\n"))
            if case[0] == "P":
                source, expression = content, compiled(content)
                continue
            sdk = next(ours).strip()
            python = judge(expression, content)
            if python is None:
                counts["python too slow, sdk " + sdk] += 1
                continue
            if python != sdk == "refused" and HUGE.search(source):
                counts["too large for sdk, on purpose"] += 1
                continue
            kind = "passed" if python == sdk else "failed"
            counts[kind] += 1
            counts[python] += 1
            if kind == "failed" and counts[kind] <= 50:
                print(f"{source!r} on {content!r}: Python {python}, SDK {sdk}")
        left_over = next(ours, None)
    print(dict(counts))
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    sys.exit(1 if counts["failed"] or left_over or not counts["passed"] else 0)


def golden():
    rng = random.Random(SEED)
    real = bundled()
    chosen = dict.fromkeys(CONSTRUCTS + [f"^{p}$" for p in real if len(p) < 400])
    while len(chosen) < len(real) + len(CONSTRUCTS) + GOLDEN_MUTATIONS:
        expression = mutated(rng, rng.choice(CONSTRUCTS))
        if not HUGE.search(expression):
            chosen[expression] = None
    for source in chosen:
        expression = compiled(source)
        entry = {"expression": source, "refused": expression is None}
        if expression:
            entry.update({"match": [], "no-match": []})
            for text in texts(rng, tree(source), 16):
                verdict = judge(expression, text)
                if verdict and len(entry[verdict]) < 4 and len(text) < 60:
                    entry[verdict].append(text)
        print(json.dumps(entry, ensure_ascii=True))


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, alarm)
    command, *arguments = sys.argv[1:]
    {"corpus": corpus, "verdicts": verdicts, "golden": golden}[command](*arguments)
