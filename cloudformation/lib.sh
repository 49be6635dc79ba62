#!/usr/bin/env bash
# What the scripts share. Read by them, not run by itself.

# No pager, and one answer per line as text; JSON only where it is asked for.
export AWS_PAGER="" AWS_DEFAULT_OUTPUT=text

# Version 1 of the aws CLI reads the region from the second of these names only.
[ -z "${AWS_REGION:-}" ] || export AWS_DEFAULT_REGION="$AWS_REGION"

stack=agenda
said_yes=false

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

wrong_usage() {
  printf '%s\nSay %s --help for what there is.\n' "$1" "$(basename "$0")" >&2
  exit 2
}

# The comment at the head of a script is its help.
show_help() {
  sed -n '2,/^$/s/^#\( \|$\)//p' "$0"
  exit 0
}

# The options that every script has; sets option_words to how many words it took, 0 for none.
# shellcheck disable=SC2034 # the scripts read it
common_option() {
  option_words=2
  case $1 in
    --stack) stack=$(value "$@") ;;
    --profile)
      AWS_PROFILE=$(value "$@")
      export AWS_PROFILE
      ;;
    --region)
      AWS_REGION=$(value "$@")
      export AWS_REGION AWS_DEFAULT_REGION="$AWS_REGION"
      ;;
    --yes) said_yes=true option_words=1 ;;
    --help | -h) show_help ;;
    *) option_words=0 ;;
  esac
}

# The value of an option, which must be there.
value() {
  [ $# -ge 2 ] || wrong_usage "$1 needs a value."
  printf '%s' "$2"
}

check_stack_name() {
  case $stack in
    [a-z]*) ;;
    *) wrong_usage "A stack's name begins with a small letter: $stack" ;;
  esac
  case $stack in
    *[!a-z0-9-]*) wrong_usage "A stack's name has small letters, digits and hyphens: $stack" ;;
  esac
  [ ${#stack} -le 24 ] || wrong_usage "A stack's name has at most 24 characters: $stack"
}

check_number() {
  case $2 in
    '' | *[!0-9]* | 0?*) wrong_usage "$1 needs a whole number, not: $2" ;;
  esac
}

# AppSync takes 1 to 365 days from when it makes the key, minutes after this is said, and rounds down
# to the hour.
check_key_days() {
  check_number "$1" "$2"
  if [ "$2" -lt 2 ] || [ "$2" -gt 365 ]; then
    wrong_usage "An API key lives 2 to 365 days."
  fi
}

# When a key of so many days ends, in epoch seconds: an hour early, to stay below the most.
key_end() { printf '%s' $(($(date +%s) + $1 * 86400 - 3600)); }

# Whether the answer is yes; it is with --yes.
agreed() {
  if [ "$said_yes" = true ]; then
    return 0
  fi
  printf '%s [y/N] ' "$1"
  read -r answer || answer=
  case $answer in
    y | Y | yes) return 0 ;;
    *) return 1 ;;
  esac
}

# Asks before anything is done.
confirm() { agreed "$1" || fail "Nothing was done."; }

need_aws() {
  command -v aws >/dev/null ||
    fail "This needs the aws CLI: install it, sign in with 'aws configure sso' or 'aws configure', then try again."
}

region() {
  local found=${AWS_REGION:-${AWS_DEFAULT_REGION:-}}
  if [ -z "$found" ]; then
    found=$(aws configure get region) || found=
  fi
  [ -n "$found" ] || fail "Which region? Say --region, for example --region eu-west-1."
  printf '%s' "$found"
}

account() {
  aws sts get-caller-identity --query Account ||
    fail "AWS doesn't know you. Sign in with 'aws sso login' or 'aws configure', or name a --profile."
}

# What the stack says of itself, by the name of the output.
output() {
  local found
  found=$(aws cloudformation describe-stacks --stack-name "$stack" \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue") ||
    fail "There is no stack $stack that you can see here. deploy.sh makes one; --stack, --region and --profile say which."
  case $found in
    '' | None) fail "The stack $stack has no output $1. Run deploy.sh again, which brings it up to date." ;;
  esac
  printf '%s' "$found"
}

# Who is asked, for the plans.
whom() {
  printf '%s' "${AWS_REGION:-${AWS_DEFAULT_REGION:-"the aws CLI's region"}}, as ${AWS_PROFILE:-"the aws CLI's default profile"}"
}

# What the stack was last deployed with, by the name of the parameter.
parameter() {
  aws cloudformation describe-stacks --stack-name "$stack" \
    --query "Stacks[0].Parameters[?ParameterKey=='$1'].ParameterValue"
}

# A text as JSON writes it, quotes included.
json() {
  local text=$1
  case $text in
    *[[:cntrl:]]*) fail "There is a control character in: $text" ;;
  esac
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  printf '"%s"' "$text"
}

# Runs an aws command that may meet its condition unfulfilled: 1 then, and a failure ends the script.
unless_condition_fails() {
  local errors
  if errors=$("$@" 2>&1 >/dev/null); then
    return 0
  fi
  case $errors in
    *ConditionalCheckFailed*) return 1 ;;
    *) fail "$errors" ;;
  esac
}

now_utc() { date -u +%Y-%m-%dT%H:%M:%SZ; }

# Makes the stream tell of a row again: changes an attribute that nobody reads, or puts a tombstone
# where there is no row.
touch_row() {
  local key="\"user_id\":{\"N\":\"$2\"},\"id\":{\"N\":\"$3\"}"
  if unless_condition_fails aws dynamodb update-item --table-name "$1" --key "{$key}" \
    --condition-expression 'attribute_exists(id)' --update-expression 'SET touched_at = :now' \
    --expression-attribute-values "{\":now\":{\"S\":\"$(now_utc)\"}}"; then
    return
  fi
  # the key says enough of a row that is gone; the tombstone itself goes in 180 days
  unless_condition_fails aws dynamodb put-item --table-name "$1" \
    --condition-expression 'attribute_not_exists(id)' --item \
    "{$key,\"deleted\":{\"BOOL\":true},\"expires_at\":{\"N\":\"$(($(date +%s) + 15552000))\"}}" ||
    touch_row "$@"
}

# Prints what an aws command prints, nothing where what it asks for isn't there; other failures end
# the script.
if_there() {
  local found errors
  errors=$(mktemp)
  if found=$("$@" 2>"$errors"); then
    rm -f "$errors"
    printf '%s' "$found"
    return
  fi
  found=$(cat "$errors")
  rm -f "$errors"
  case $found in
    *'does not exist'* | *ResourceNotFound*) ;;
    *) fail "$found" ;;
  esac
}

random_id() {
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n'
}
