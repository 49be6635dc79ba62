#!/usr/bin/env bash
# Takes a team's cloud away again. The tables with the events stay, unless --delete-tables is said;
# deploy.sh with the same name takes them over. Asks first.
#
# Usage: destroy.sh [--delete-tables] [--events-table T] [--stack NAME] [--region REGION]
#                   [--profile PROFILE] [--yes]
#   --delete-tables   deletes the events, the members, the history and the receipts too
#   --events-table T  where the events are (where the stack says, else events_table)
#   --yes             doesn't ask; not together with --delete-tables

set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=cloudformation/lib.sh
. "$here/lib.sh"

delete_tables=false
events_table=
while [ $# -gt 0 ]; do
  common_option "$@"
  if [ "$option_words" -gt 0 ]; then
    shift "$option_words"
    continue
  fi
  case $1 in
    --delete-tables) delete_tables=true ;;
    --events-table) events_table=$(value "$@"); shift ;;
    *) wrong_usage "There is no option $1." ;;
  esac
  shift
done
check_stack_name
if [ "$delete_tables" = true ] && [ "$said_yes" = true ]; then
  wrong_usage "--yes isn't enough to delete tables: say the stack's name when you are asked."
fi

need_aws
account=$(account)
region=$(region)
export AWS_DEFAULT_REGION=$region
bucket=$stack-code-$account-$region

if [ -z "$events_table" ]; then
  events_table=$(if_there parameter EventsTableName)
fi
tables=("${events_table:-events_table}" "$stack-members" "$stack-changes" "$stack-receipts")

say "Stack $stack in $region of account $account:"
say "  deletes put-event, the relay, the GraphQL API and its keys, queues, alarms, logs and roles;"
say "  every window of the team goes offline, and what waits in them stays there"
say "  takes the member policy from the IAM users that have it"
say "  deletes the bucket $bucket"
if [ "$delete_tables" = true ]; then
  say "  DELETES THE TABLES ${tables[*]}"
  printf 'This cannot be taken back. To go on, write the name of the stack: '
  read -r answer || answer=
  [ "$answer" = "$stack" ] || fail "Nothing was done."
else
  say "  keeps the tables ${tables[*]}"
  confirm "Go on?"
fi

policy=$(if_there aws cloudformation describe-stacks --stack-name "$stack" \
  --query "Stacks[0].Outputs[?OutputKey=='MemberPolicy'].OutputValue")
if [ -n "$policy" ]; then
  for name in $(aws iam list-entities-for-policy --policy-arn "$policy" \
    --query 'PolicyUsers[].UserName'); do
    aws iam detach-user-policy --user-name "$name" --policy-arn "$policy"
  done
  others=$(aws iam list-entities-for-policy --policy-arn "$policy" \
    --query '[PolicyRoles[].RoleName, PolicyGroups[].GroupName][]')
  [ -z "$others" ] ||
    fail "Take the policy ${policy##*/} from these first (AWSReservedSSO roles: in the permission set): $others"
fi

say "Deleting the stack ..."
aws cloudformation delete-stack --stack-name "$stack"
aws cloudformation wait stack-delete-complete --stack-name "$stack" ||
  fail "CloudFormation couldn't. 'aws cloudformation describe-stack-events --stack-name $stack' says why."
if aws s3api head-bucket --bucket "$bucket" >/dev/null 2>&1; then
  aws s3 rb "s3://$bucket" --force >/dev/null
fi
if [ "$delete_tables" = true ]; then
  for table in "${tables[@]}"; do
    arn=$(if_there aws dynamodb describe-table --table-name "$table" --query Table.TableArn)
    if [ -n "$arn" ]; then
      say "Deleting the table $table ..."
      aws dynamodb delete-table --table-name "$table" >/dev/null
    fi
  done
  say "Done. DynamoDB keeps a backup of events, members and changes for 35 days by itself."
else
  say "Done. The tables are there still: deploy.sh --stack $stack --events-table ${tables[0]} takes them over,"
  say "destroy.sh --stack $stack --delete-tables deletes them."
fi
