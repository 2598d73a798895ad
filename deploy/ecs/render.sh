#!/usr/bin/env bash
# Prints a file of this folder on one line, with ${NAME} replaced from the environment; an unset name ends it.
#   ENVIRONMENT=production ACCOUNT=… REGION=… deploy/ecs/render.sh deploy/ecs/lifecycle-policy.json
set -euo pipefail
text=$(tr '\n' ' ' <"$1" | tr -s ' ')
while [[ $text =~ \$\{([A-Z_]+)\} ]]; do
  name=${BASH_REMATCH[1]}
  [[ -n ${!name-} ]] || { echo "render.sh: set $name, which $1 uses" >&2; exit 1; }
  text=${text//"\${$name}"/${!name}}
done
printf '%s\n' "$text"
