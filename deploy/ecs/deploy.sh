#!/usr/bin/env bash
# Builds the image, pushes it to ECR, migrates the database and replaces the tasks of the service.
#   deploy/ecs/deploy.sh development|production [--dry-run]
# Reads AWS_REGION (eu-central-1), API_HOST, and whatever the AWS CLI reads: AWS_PROFILE, keys, the role of the machine.
# IMAGE=<repository>@sha256:… deploys an image that is there already. --dry-run prints every command and runs none.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
  sed -n '2,5s/^# \{0,1\}//p' "deploy/ecs/deploy.sh" >&2
  exit 2
}

environment=${1-}
[[ $environment == development || $environment == production ]] || usage
case ${2-} in
  '') dry_run=false ;;
  --dry-run) dry_run=true ;;
  *) usage ;;
esac

region=${AWS_REGION:-eu-central-1}
cluster=atelier-$environment
service=backend
errors=$(mktemp)
rendered=$(mktemp)
trap 'rm -f "$errors" "$rendered"' EXIT
# Commands are shown on the standard output even where their answer is captured.
exec 3>&1

# Says what a refused command needs, from the words of its error.
cure() {
  local action=$1 message
  message=$(<"$errors")
  printf '%s\n' "$message" >&2
  case $message in
    *'Unable to locate credentials'* | *'could not be found'*)
      echo 'cure: the AWS CLI has no credentials: run `aws configure`, or set AWS_PROFILE to a profile that it has' >&2 ;;
    *ExpiredToken* | *'Token has expired'* | *'SSO session'*)
      echo 'cure: the credentials have expired: run `aws sso login`, or `aws configure` with a new key' >&2 ;;
    *UnrecognizedClient* | *InvalidClientTokenId* | *SignatureDoesNotMatch* | *InvalidSignature*)
      echo 'cure: AWS does not know this key: run `aws configure` with a key that is active, and check the clock' >&2 ;;
    *AccessDenied* | *'not authorized to perform'* | *UnauthorizedOperation*)
      echo "cure: the user or role lacks a right: give it $action in IAM (docs/deploy.md, AWS, lists all of them)" >&2 ;;
    *RepositoryNotFound*)
      echo "cure: run \`aws ecr create-repository --repository-name atelier --region $region\` once" >&2 ;;
    *ClusterNotFound* | *ServiceNotFound*)
      echo "cure: create the cluster and the service once: docs/deploy.md, AWS" >&2 ;;
    *'no basic auth credentials'* | *'authorization token has expired'* | *'denied: '*)
      echo 'cure: docker is not logged in to the registry: the step before this one must succeed; run this script again' >&2 ;;
    *'Cannot connect to the Docker daemon'*)
      echo 'cure: start Docker, or let your user reach it: `sudo usermod -aG docker $USER`, then log in again' >&2 ;;
    *) echo "cure: none known; the command needs $action" >&2 ;;
  esac
  exit 1
}

# Prints a command as it can be pasted.
show() {
  local word line='+'
  for word; do
    [[ $word =~ ^[[:alnum:]/:.,=@_-]+$ ]] || word="'$word'"
    line+=" $word"
  done
  printf '%s\n' "$line" >&3
}

# run <right that it needs> <command…>
run() {
  local action=$1
  shift
  show "$@"
  $dry_run || "$@" 2>"$errors" || cure "$action"
}

# ask <right> <what a dry run takes for the answer> <command…>: prints the answer.
ask() {
  local action=$1 instead=$2
  shift 2
  show "$@"
  if $dry_run; then echo "$instead"; else "$@" 2>"$errors" || cure "$action"; fi
}

for program in aws docker git; do
  $dry_run || command -v "$program" >/dev/null || { echo "cure: install $program" >&2; exit 1; }
done

account=$(ask sts:GetCallerIdentity "${AWS_ACCOUNT_ID:-123456789012}" \
  aws sts get-caller-identity --query Account --output text)
registry=$account.dkr.ecr.$region.amazonaws.com
repository=$registry/atelier

if [[ -z ${IMAGE-} ]]; then
  commit=$(git rev-parse --short=12 HEAD)
  tag=$environment-$commit
  password=$(ask ecr:GetAuthorizationToken password aws ecr get-login-password --region "$region")
  show docker login --username AWS --password-stdin "$registry"
  $dry_run || docker login --username AWS --password-stdin "$registry" <<<"$password" >/dev/null 2>"$errors" ||
    cure ecr:GetAuthorizationToken
  run 'a running Docker' docker build --target runtime --label "org.opencontainers.image.revision=$commit" --tag "$repository:$tag" .
  run 'ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:BatchCheckLayerAvailability, ecr:PutImage' \
    docker push "$repository:$tag"
  digest=$(ask ecr:DescribeImages sha256:0000000000000000000000000000000000000000000000000000000000000000 \
    aws ecr describe-images --region "$region" --repository-name atelier --image-ids "imageTag=$tag" \
    --query 'imageDetails[0].imageDigest' --output text)
  IMAGE=$repository@$digest
fi

$dry_run || [[ -n ${API_HOST-} ]] || { echo 'cure: set API_HOST to the public name of the API' >&2; exit 1; }
export IMAGE ENVIRONMENT=$environment ACCOUNT=$account REGION=$region API_HOST=${API_HOST:-api.example.com}
deploy/ecs/render.sh deploy/ecs/backend-task.json >"$rendered"
show deploy/ecs/render.sh deploy/ecs/backend-task.json
task=$(ask 'ecs:RegisterTaskDefinition and iam:PassRole' \
  "arn:aws:ecs:$region:$account:task-definition/atelier-backend-$environment:1" \
  aws ecs register-task-definition --region "$region" --cli-input-json "file://$rendered" \
  --query taskDefinition.taskDefinitionArn --output text)

migration=$(ask ecs:RunTask "arn:aws:ecs:$region:$account:task/$cluster/migration" \
  aws ecs run-task --region "$region" --cluster "$cluster" --task-definition "$task" --count 1 \
  --overrides '{"containerOverrides":[{"name":"backend","command":["node","--enable-source-maps","migrate.js"]}]}' \
  --query 'tasks[0].taskArn' --output text)
run ecs:DescribeTasks aws ecs wait tasks-stopped --region "$region" --cluster "$cluster" --tasks "$migration"
code=$(ask ecs:DescribeTasks 0 aws ecs describe-tasks --region "$region" --cluster "$cluster" --tasks "$migration" \
  --query 'tasks[0].containers[0].exitCode' --output text)
[[ $code == 0 ]] || { echo "cure: the migrations failed with $code, no task was replaced: read the log group /atelier/$environment" >&2; exit 1; }

run ecs:UpdateService aws ecs update-service --region "$region" --cluster "$cluster" --service "$service" \
  --task-definition "$task" --force-new-deployment --no-cli-pager --output text --query service.serviceName
run ecs:DescribeServices aws ecs wait services-stable --region "$region" --cluster "$cluster" --services "$service"
$dry_run || echo "$environment runs $IMAGE"
