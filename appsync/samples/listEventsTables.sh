#!/bin/sh
# The request as it was published for the events table; set URL and KEY.
curl -X POST -H "x-api-key: $KEY" -H "Content-Type: application/json" -d '{"query": "query listEventsTables { \n  listEventsTables {  items { id dt_start } } \n }"}' "$URL/graphql"
