#!/usr/bin/env bash
# Changes a team's read-only API key in two steps, so that nobody is cut off: makes a new key beside
# the old one, and with --finish ends the old one.
#
# Usage: rotate-api-key.sh [--days N] [--connection-file FILE]    makes the new key
#        rotate-api-key.sh --finish                               ends the old key
#        rotate-api-key.sh --show [--connection-file FILE]        prints the key that is to be used
#   --days N                how long the new key lives, 2 to 365 (365)
#   --connection-file FILE  writes the file for read-only windows, with the key in it
#   --stack, --region, --profile, --yes    as in deploy.sh

set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=cloudformation/lib.sh
. "$here/lib.sh"

action=begin
days=365
connection_file=
while [ $# -gt 0 ]; do
  common_option "$@"
  if [ "$option_words" -gt 0 ]; then
    shift "$option_words"
    continue
  fi
  case $1 in
    --finish) action=finish ;;
    --show) action=show ;;
    --days) days=$(value "$@"); shift ;;
    --connection-file) connection_file=$(value "$@"); shift ;;
    *) wrong_usage "There is no option $1." ;;
  esac
  shift
done
check_stack_name
check_key_days --days "$days"

# Updates the parameters given, leaving the template and the others as they are.
update() {
  local arguments=("$@") given=" " name
  for name in "$@"; do
    name=${name#ParameterKey=}
    given="$given${name%%,*} "
  done
  for name in $(aws cloudformation describe-stacks --stack-name "$stack" \
    --query 'Stacks[0].Parameters[].ParameterKey'); do
    case $given in
      *" $name "*) ;;
      *) arguments+=("ParameterKey=$name,UsePreviousValue=true") ;;
    esac
  done
  aws cloudformation update-stack --stack-name "$stack" --use-previous-template \
    --capabilities CAPABILITY_NAMED_IAM --parameters "${arguments[@]}" >/dev/null
  aws cloudformation wait stack-update-complete --stack-name "$stack" ||
    fail "CloudFormation couldn't do it. 'aws cloudformation describe-stack-events --stack-name $stack' says why."
}

show() {
  local api_key
  api_key=$(aws appsync list-api-keys --api-id "$(output ApiId)" \
    --query "apiKeys[?contains(description, '(key $1)')].id")
  [ -n "$api_key" ] || fail "There is no key $1. It may have ended: rotate-api-key.sh makes a new one."
  if [ -z "$connection_file" ]; then
    say "$api_key"
    return
  fi
  local graphql realtime region
  graphql=$(output GraphQLUrl)
  realtime=$(output RealtimeUrl)
  region=$(region)
  rm -f "$connection_file"
  (umask 077 && cat >"$connection_file") <<END
{
  "team": "$stack",
  "region": "$region",
  "graphql_url": "$graphql",
  "realtime_url": "$realtime",
  "auth": { "mode": "api_key", "api_key": "$api_key" }
}
END
  say "Wrote $connection_file. Whoever has it can read every event."
}

need_aws
keys=$(parameter ApiKeys)
[ -n "$keys" ] || fail "There is no stack $stack that you can see here."
case $action in
  show) show "${keys#?}${keys%??*}" ;;
  begin)
    case $keys in
      A) new=B ;;
      B) new=A ;;
      *) fail "A key is being changed already. Hand out the new one (--show), then say --finish." ;;
    esac
    say "Team $stack in $(whom):"
    say "  makes API key $new, which lives $days days; key $keys goes on until --finish"
    confirm "Go on?"
    update "ParameterKey=ApiKeys,ParameterValue=$keys$new" \
      "ParameterKey=ApiKey${new}Expires,ParameterValue=$(key_end "$days")"
    show "$new"
    say "Hand it out. When everybody has it: $here/rotate-api-key.sh --stack $stack --finish"
    ;;
  finish)
    case $keys in
      AB | BA) ;;
      *) fail "There is one key only. Without --finish this makes a new one." ;;
    esac
    say "Team $stack in $(whom):"
    say "  ends API key ${keys%?}; windows that still have it stop at once"
    confirm "Go on?"
    update "ParameterKey=ApiKeys,ParameterValue=${keys#?}"
    say "Done. Key ${keys#?} is the only one."
    ;;
esac
