#!/usr/bin/env bash
# Deploys a team's own cloud, or brings it up to date: tables, put-event, relay and GraphQL API, as
# stack.yaml has them. Says first what it will do.
#
# Usage: deploy.sh [option]...
#   --stack NAME        the stack's name: small letters, digits, hyphens (agenda)
#   --region REGION     where (the aws CLI's own region)
#   --profile PROFILE   as whom (the aws CLI's own default)
#   --dry-run           says what it would do, asks AWS nothing and changes nothing
#   --yes               doesn't ask before it begins
#   --events-table T    the table of the events (events_table); one that is there is taken over
#   --snapstart         starts the functions from snapshots; --no-snapstart ends that
#   --key-days DAYS     how long the read-only API key lives from now, 2 to 365 (365 when it is made)
#   --log-days DAYS     how long the functions' logs are kept (30)
#   --alarm-email MAIL  who is told of alarms; "" for nobody
#   --no-build          takes the jars in backend-lambdas/target as they are
#
# What isn't said stays as it was when the stack was deployed last.

set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=cloudformation/lib.sh
. "$here/lib.sh"

root=$(cd "$here/.." && pwd)
jars=("$root/backend-lambdas/target/put-event.jar" "$root/backend-lambdas/target/relay.jar")
dry_run=false
build=true
events_table=
snap_start=
key_days=
log_days=
alarm_email=unchanged

while [ $# -gt 0 ]; do
  common_option "$@"
  if [ "$option_words" -gt 0 ]; then
    shift "$option_words"
    continue
  fi
  case $1 in
    --dry-run) dry_run=true ;;
    --no-build) build=false ;;
    --snapstart) snap_start=PublishedVersions ;;
    --no-snapstart) snap_start=None ;;
    --events-table) events_table=$(value "$@"); shift ;;
    --key-days) key_days=$(value "$@"); shift ;;
    --log-days) log_days=$(value "$@"); shift ;;
    --alarm-email) alarm_email=$(value "$@"); shift ;;
    *) wrong_usage "There is no option $1." ;;
  esac
  shift
done
check_stack_name
if [ -n "$key_days" ]; then
  check_key_days --key-days "$key_days"
fi
if [ -n "$log_days" ]; then
  allowed=$(sed -n '/^  LogRetentionDays:/,/^  [A-Z].*:$/s/.*AllowedValues: \[\(.*\)\]/\1/p' "$here/stack.yaml")
  case " ${allowed//,/ } " in
    *" $log_days "*) ;;
    *) wrong_usage "--log-days is one of $allowed." ;;
  esac
fi

print_plan() {
  say "Stack $stack in $(whom):"
  if [ "$build" = true ]; then
    say "  1. build put-event.jar and relay.jar with Maven"
  else
    say "  1. take put-event.jar and relay.jar as they are in backend-lambdas/target"
  fi
  say "  2. make the private S3 bucket $stack-code-ACCOUNT-REGION unless it is there, and upload"
  say "     the jars, the GraphQL schema and the template"
  say "  3. have CloudFormation compare the template with what is there, and show the difference"
  say "  4. make or change, and wait until it is done:"
  sed -n '/^Resources:/,/^Outputs:/s/^    Type: \(.*\)/\1/p' "$here/stack.yaml" |
    sort | uniq -c | sed 's/^ */       /'
  say "     Tables that are there already, ${events_table:-events_table} or others of this stack's, are taken"
  say "     over with what is in them; their stream, expiry and backups are turned on."
  say "  5. begin the change log, unless it has begun"
  local changes=()
  [ -z "$events_table" ] || changes+=("events in the table $events_table")
  [ -z "$snap_start" ] || changes+=("SnapStart: $snap_start")
  [ -z "$key_days" ] || changes+=("API key lives $key_days days from now")
  [ -z "$log_days" ] || changes+=("logs are kept $log_days days")
  [ "$alarm_email" = unchanged ] || changes+=("alarms go to ${alarm_email:-nobody}")
  if [ ${#changes[@]} -gt 0 ]; then
    printf '  With %s\n' "${changes[@]}"
  fi
}

print_plan
if [ "$dry_run" = true ]; then
  say "Dry run: nothing was asked of AWS, and nothing was changed."
  exit 0
fi
need_aws
confirm "Go on?"

account=$(account)
region=$(region)
export AWS_DEFAULT_REGION=$region
bucket=$stack-code-$account-$region
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ "$build" = true ]; then
  say "Building the jars ..."
  (cd "$root" && mvn -B -q -ntp -pl backend-lambdas -am -Dmaven.test.skip=true package) ||
    fail "Maven couldn't build the jars; the lines above say why."
fi
for jar in "${jars[@]}"; do
  [ -f "$jar" ] || fail "There is no $jar. Leave out --no-build."
done

# Whoever guessed this name first could exchange the jars on their way: it must be this account's.
if ! aws s3api head-bucket --bucket "$bucket" --expected-bucket-owner "$account" >/dev/null 2>&1; then
  say "Making the bucket $bucket ..."
  place=()
  [ "$region" = us-east-1 ] ||
    place=(--create-bucket-configuration "LocationConstraint=$region")
  aws s3api create-bucket --bucket "$bucket" ${place[@]+"${place[@]}"} >/dev/null ||
    fail "The bucket couldn't be made; the line above says why. Another --stack has another bucket."
  aws s3api put-public-access-block --bucket "$bucket" --public-access-block-configuration \
    BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
fi

status=$(if_there aws cloudformation describe-stacks --stack-name "$stack" \
  --query 'Stacks[0].StackStatus')
case $status in
  *_IN_PROGRESS)
    [ "$status" = REVIEW_IN_PROGRESS ] ||
      fail "CloudFormation is still at work on $stack ($status). Try again when it is done."
    ;;
  ROLLBACK_COMPLETE | ROLLBACK_FAILED)
    say "The first deployment of $stack failed. Removing what is left of it, but no table ..."
    aws cloudformation delete-stack --stack-name "$stack"
    aws cloudformation wait stack-delete-complete --stack-name "$stack"
    status=
    ;;
esac
type=UPDATE
case $status in
  '' | REVIEW_IN_PROGRESS) type=CREATE ;;
esac

# Turns on what the template says of a table, since CloudFormation takes one over as it is.
take_over() {
  local table=$1 keys=$2 expires=$3 stream=$4 found
  found=$(if_there aws dynamodb describe-table --table-name "$table" \
    --query 'Table.KeySchema[].AttributeName')
  [ -n "$found" ] || return 0
  say "Taking over the table $table ..."
  [ "$(printf '%s' "$found" | tr '\t' ' ')" = "$keys" ] ||
    fail "The key of $table is ($found), not ($keys). Say another --stack, or for the events another --events-table."
  if [ "$stream" = true ]; then
    case $(aws dynamodb describe-table --table-name "$table" \
      --query 'Table.StreamSpecification.StreamViewType') in
      NEW_AND_OLD_IMAGES) ;;
      None | '')
        aws dynamodb update-table --table-name "$table" \
          --stream-specification StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES >/dev/null
        ;;
      *) fail "$table has a stream of another kind. Turn it off, if nobody else reads it, then try again." ;;
    esac
    aws dynamodb wait table-exists --table-name "$table"
  fi
  # backups first, for whatever expiry takes away
  [ "$table" = "$stack-receipts" ] || aws dynamodb update-continuous-backups --table-name "$table" \
    --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true >/dev/null
  [ "$expires" = false ] || expire "$table"
}

expire() {
  local found
  found=$(aws dynamodb describe-time-to-live --table-name "$1" \
    --query 'TimeToLiveDescription.[TimeToLiveStatus,AttributeName]' | tr '\t' ' ')
  case $found in
    'ENABLED expires_at' | 'ENABLING expires_at') ;;
    DISABLED*)
      aws dynamodb update-time-to-live --table-name "$1" \
        --time-to-live-specification Enabled=true,AttributeName=expires_at >/dev/null
      ;;
    *) fail "The rows of $1 expire by another attribute, or are about to ($found). Turn that off, wait an hour, then try again." ;;
  esac
}

previous=
if [ "$type" = CREATE ]; then
  table_of_events=${events_table:-events_table}
  take_over "$table_of_events" "user_id id" true true
  take_over "$stack-members" "principal" false false
  take_over "$stack-changes" "team seq" true false
  take_over "$stack-receipts" "author mutation_id" true false
else
  table_of_events=$(output EventsTable)
  if [ -n "$events_table" ] && [ "$events_table" != "$table_of_events" ]; then
    fail "The events of $stack are in $table_of_events, and stay there. For another table deploy another stack."
  fi
  previous=$(aws cloudformation describe-stacks --stack-name "$stack" \
    --query 'Stacks[0].Parameters[].ParameterKey')
  [ -n "$snap_start" ] || snap_start=$(parameter SnapStart)
fi

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -c 1-12
}
code_hash=$( (cat "${jars[@]}" "$here/stack.yaml" && say "${snap_start:-None}") | sha256)

parameters=("ParameterKey=CodeHash,ParameterValue=$code_hash")
given=" CodeHash "
give() {
  parameters+=("ParameterKey=$1,ParameterValue=$2")
  given="$given$1 "
}
[ -z "$events_table" ] || give EventsTableName "$events_table"
[ -z "$snap_start" ] || give SnapStart "$snap_start"
[ -z "$log_days" ] || give LogRetentionDays "$log_days"
[ "$alarm_email" = unchanged ] || give AlarmEmail "$alarm_email"
if [ "$type" = CREATE ] && [ -z "$key_days" ]; then
  key_days=365
fi
if [ -n "$key_days" ]; then
  expires=$(key_end "$key_days")
  keys=A
  [ "$type" = CREATE ] || keys=$(parameter ApiKeys)
  case $keys in *A*) give ApiKeyAExpires "$expires" ;; esac
  case $keys in *B*) give ApiKeyBExpires "$expires" ;; esac
fi
for name in $previous; do
  case $given in
    *" $name "*) ;;
    *) parameters+=("ParameterKey=$name,UsePreviousValue=true") ;;
  esac
done

say "Uploading ..."
# A version is published anew only under a new name, and CloudFormation takes over a table only where
# the template says its name as it is, not by a function. The links lead to what the template names.
mkdir "$work/cloudformation"
ln -s "$root/backend-lambdas" "$root/appsync" "$work"
sed -e "s/VersionOfThisCode/Version$code_hash/g" \
  -e "s/TableName: !Ref EventsTableName/TableName: \"$table_of_events\"/" \
  -e "s/TableName: !Sub \${AWS::StackName}-\([a-z]*\)/TableName: \"$stack-\1\"/" \
  "$here/stack.yaml" >"$work/cloudformation/stack.yaml"
aws cloudformation package --template-file "$work/cloudformation/stack.yaml" --s3-bucket "$bucket" \
  --output-template-file "$work/stack.yaml" >/dev/null
aws s3 cp --only-show-errors "$work/stack.yaml" "s3://$bucket/stack-$code_hash.yaml"

say "Comparing with what is there ..."
change_set=deploy-$(random_id)
aws cloudformation create-change-set --stack-name "$stack" --change-set-name "$change_set" \
  --change-set-type "$type" --template-url \
  "https://$bucket.s3.$region.amazonaws.com/stack-$code_hash.yaml" \
  --import-existing-resources --capabilities CAPABILITY_NAMED_IAM \
  --parameters "${parameters[@]}" >/dev/null
if aws cloudformation wait change-set-create-complete --stack-name "$stack" \
  --change-set-name "$change_set" 2>/dev/null; then
  aws cloudformation describe-change-set --stack-name "$stack" --change-set-name "$change_set" \
    --query 'Changes[].ResourceChange.[Action,ResourceType,LogicalResourceId,Replacement]'
  if ! agreed "Make these changes?"; then
    aws cloudformation delete-change-set --stack-name "$stack" --change-set-name "$change_set"
    fail "The stack is as it was. The bucket is there, and tables that were taken over are as was said."
  fi
  aws cloudformation execute-change-set --stack-name "$stack" --change-set-name "$change_set"
  say "CloudFormation is at work; the first time takes some minutes ..."
  done_when="stack-update-complete"
  [ "$type" = UPDATE ] || done_when="stack-create-complete"
  if ! aws cloudformation wait "$done_when" --stack-name "$stack"; then
    aws cloudformation describe-stack-events --stack-name "$stack" --max-items 30 --query \
      "StackEvents[?contains(ResourceStatus,'FAILED')].[LogicalResourceId,ResourceStatusReason]" >&2
    fail "CloudFormation couldn't do it; the lines above say why. What was there before is there still."
  fi
else
  reason=$(aws cloudformation describe-change-set --stack-name "$stack" \
    --change-set-name "$change_set" --query StatusReason)
  case $reason in
    *"didn't contain changes"* | *"No updates"*)
      aws cloudformation delete-change-set --stack-name "$stack" --change-set-name "$change_set"
      say "The stack is up to date already."
      ;;
    *) fail "CloudFormation refuses: $reason" ;;
  esac
fi

if unless_condition_fails aws dynamodb put-item --table-name "$stack-changes" \
  --condition-expression 'attribute_not_exists(team)' --item \
  "{\"team\":{\"S\":\"$stack\"},\"seq\":{\"N\":\"0\"},\"last_seq\":{\"N\":\"0\"},\"log_id\":{\"S\":\"$(random_id)\"}}"; then
  say "The change log has begun."
fi

put_event_url=$(output PutEventUrl)
graphql_url=$(output GraphQLUrl)
say "Done. Changes go to $put_event_url"
say "Events are read at $graphql_url"
say "Next: $here/add-member.sh --stack $stack --user IAM_USER --name 'Their name'"
